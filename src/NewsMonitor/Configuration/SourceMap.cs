using System.Text;
using System.Text.Json;

namespace NewsMonitor.Configuration;

/// <summary>Knows on which line of a JSON file each configuration key stands.</summary>
internal sealed class SourceMap
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);

    private SourceMap(string file) => File = file;

    public string File { get; }

    public IEnumerable<string> TopLevelKeys => _lines.Keys.Where(key => !key.Contains(':'));

    /// <summary>Whether the file holds an object, and not a list or a single value.</summary>
    public bool IsObject { get; private set; }

    /// <summary>Keys that stand twice in one object: the second silently wins in every JSON reader.</summary>
    public List<string> Duplicates { get; } = [];

    /// <summary>Reads the positions.</summary>
    /// <param name="file">As the user would name it.</param>
    /// <param name="json">Its text; comments and trailing commas are allowed.</param>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static SourceMap Read(string file, string json)
    {
        var map = new SourceMap(file);
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var lineOf = new LineCounter(bytes);
        var open = new Stack<Level>();
        var key = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    key = Join(open.Peek().Key, reader.GetString()!);
                    if (!map._lines.TryAdd(key, lineOf.At(reader.TokenStartIndex)))
                        map.Duplicates.Add(key);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    continue;
            }

            if (open.TryPeek(out var parent) && parent.IsArray)
            {
                key = Join(parent.Key, parent.Next.ToString(System.Globalization.CultureInfo.InvariantCulture));
                parent.Next++;
                map._lines[key] = lineOf.At(reader.TokenStartIndex);
            }

            map.IsObject |= open.Count == 0 && reader.TokenType == JsonTokenType.StartObject;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                open.Push(new Level(open.Count == 0 ? "" : key, reader.TokenType == JsonTokenType.StartArray));
        }

        return map;
    }

    /// <summary>A map without positions, for what comes from no file.</summary>
    public static SourceMap Empty(string file) => new(file);

    /// <summary>The file and line of a key, or of the nearest key above it; the environment variable when one sets it.</summary>
    public (string File, int? Line) Locate(string key)
    {
        var variable = key.Replace(":", "__", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable(variable) is not null)
            return ($"environment variable {variable}", null);
        for (var at = key; ; at = at[..at.LastIndexOf(':')])
        {
            if (_lines.TryGetValue(at, out var line))
                return (File, line);
            if (!at.Contains(':'))
                return (File, _lines.Count == 0 ? null : 1);
        }
    }

    public static string JsonPath(string key)
    {
        var path = new StringBuilder("$");
        foreach (var part in key.Split(':', StringSplitOptions.RemoveEmptyEntries))
            path.Append(part.All(char.IsAsciiDigit) ? $"[{part}]" : part.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '$') ? $".{part}" : $"['{part}']");
        return path.ToString();
    }

    private static string Join(string parent, string name) => parent.Length == 0 ? name : $"{parent}:{name}";

    private sealed class Level(string key, bool isArray)
    {
        public string Key { get; } = key;

        public bool IsArray { get; } = isArray;

        public int Next { get; set; }
    }

    /// <summary>Counts lines once, front to back.</summary>
    private sealed class LineCounter(byte[] bytes)
    {
        private long _counted;
        private int _line = 1;

        public int At(long offset)
        {
            _line += bytes.AsSpan((int)_counted, (int)(offset - _counted)).Count((byte)'\n');
            _counted = offset;
            return _line;
        }
    }
}
