using System.Globalization;
using System.Text.Json;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Benchmarks.Stories;

/// <summary>Labelled reports of events, in time order: read from <c>../shared/news</c>, never shipped.</summary>
internal sealed record LabelledItem(Item Item, string? Event)
{
    /// <summary>Title and summary, as feeds have them.</summary>
    public static IReadOnlyList<LabelledItem> Read(string path) =>
    [
        .. File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).Select(One)
            .OrderBy(labelled => labelled.Item.FirstSeen).ThenBy(labelled => labelled.Item.Identity, StringComparer.Ordinal),
    ];

    private static LabelledItem One(JsonElement line)
    {
        string Text(string name) => line.GetProperty(name).GetString() ?? "";
        var seen = DateTimeOffset.TryParse(Text("published"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var published)
            ? published.ToUniversalTime() : new DateTimeOffset(2016, 11, 4, 0, 0, 0, TimeSpan.Zero);
        return new LabelledItem(
            new Item { Identity = Text("id"), Title = Text("title"), Summary = Text("description"), Source = Text("domain"), FirstSeen = seen, Published = seen },
            line.GetProperty("event").GetString());
    }
}
