using System.Text;
using System.Text.Json;

namespace NewsMonitor.Configuration;

/// <summary>A text that should be a configuration, with its positions.</summary>
/// <param name="Map">Where its keys stand.</param>
/// <param name="Stream">The text, for the framework's reader.</param>
internal sealed record JsonText(SourceMap Map, Stream Stream)
{
    /// <summary>Null after the problem was reported.</summary>
    /// <param name="problems">Where it is reported.</param>
    /// <param name="shown">The file, as the user would name it.</param>
    /// <param name="text">What stands in it.</param>
    public static JsonText? Read(Problems problems, string shown, string text)
    {
        try
        {
            var map = SourceMap.Read(shown, text);
            if (!map.IsObject)
                problems.Error(new Place(map, ""), "not a configuration: the file must hold an object.", "Write { \"Monitor\": { … } }.");
            foreach (var key in map.Duplicates)
                problems.Error(new Place(map, key), "the key stands here twice.", "Remove one of the two.");
            // The framework's reader refuses duplicate keys with an exception; they are reported already.
            return map.Duplicates.Count > 0 || !map.IsObject ? null : new JsonText(map, new MemoryStream(Encoding.UTF8.GetBytes(text)));
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber + 1;
            var place = new Place(SourceMap.Empty(line is null ? shown : $"{shown}:{line}"), "");
            problems.Error(place, $"not valid JSON: {exception.Message.Split(" LineNumber:")[0]}");
            return null;
        }
    }
}
