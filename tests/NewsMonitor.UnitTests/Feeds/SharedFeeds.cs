using System.Globalization;
using System.Text.Json;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Text;

namespace NewsMonitor.UnitTests.Feeds;

/// <summary>The suites of feeds with expected values, where <c>../shared</c> is present.</summary>
internal static class SharedFeeds
{
    public static string? Folder { get; } = Find();

    public static string Required()
    {
        Assert.SkipWhen(Folder is null, "../shared is not present");
        return Folder!;
    }

    public static IEnumerable<SuiteCase> Cases(string suite)
    {
        foreach (var line in File.ReadLines(Path.Combine(Required(), suite + ".jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            yield return new SuiteCase(
                root.GetProperty("group").GetString()!,
                root.GetProperty("file").GetString()!,
                root.GetProperty("headers").EnumerateObject().ToDictionary(h => h.Name, h => h.Value.GetString()!, StringComparer.OrdinalIgnoreCase),
                root.GetProperty("bozo").ValueKind == JsonValueKind.True,
                [.. root.GetProperty("expect").EnumerateArray().Select(e => KeyValuePair.Create(e.GetProperty("path").GetString()!, e.GetProperty("value").ToString()))]);
        }
    }

    public static FeedParseResult Parse(SuiteCase suiteCase)
    {
        // feedparser's tests are served from this address.
        var root = suiteCase.File.StartsWith("feedparser/", StringComparison.Ordinal) ? new Uri("http://127.0.0.1:8097/" + suiteCase.File) : null;
        var location = suiteCase.Headers.GetValueOrDefault("content-location");
        var baseUri = root is not null && location is not null && Uri.TryCreate(root, location, out var moved) && moved.Scheme.StartsWith("http", StringComparison.Ordinal) ? moved : root;
        var bytes = File.ReadAllBytes(Path.Combine(Required(), suiteCase.File));
        return FeedParser.Parse(bytes, suiteCase.Headers.GetValueOrDefault("content-type"), baseUri);
    }

    public static bool NeedsAddress(SuiteCase suiteCase)
    {
        var text = File.ReadAllText(Path.Combine(Required(), suiteCase.File)).Replace("&amp;", "&", StringComparison.Ordinal);
        return suiteCase.Expect.Any(e => e.Key is "feed.link" && !text.Contains(e.Value, StringComparison.Ordinal));
    }

    /// <summary>Null when the document has no such place.</summary>
    public static string? Value(FeedDocument document, string path)
    {
        if (path == "entries.count") return document.Entries.Count.ToString(CultureInfo.InvariantCulture);
        var field = path[(path.LastIndexOf('.') + 1)..];
        if (path.StartsWith("feed.", StringComparison.Ordinal))
        {
            return field switch
            {
                "title" => document.Title,
                "link" => document.Link,
                "id" => document.Id,
                "description" => document.Description,
                "updated" => Date(document.Updated),
                _ => null,
            };
        }
        var index = int.Parse(path["entries[".Length..path.IndexOf(']', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
        if (index >= document.Entries.Count) return null;
        var entry = document.Entries[index];
        return field switch
        {
            "title" => entry.Title,
            "link" => entry.Link,
            "id" => entry.Id,
            "summary" => entry.Summary,
            "content" => entry.Content,
            "author" => entry.Author,
            "published" => Date(entry.Published),
            "updated" => Date(entry.Updated),
            _ => null,
        };
    }

    /// <summary>Titles and texts are compared as a reader sees them; everything else to the letter.</summary>
    public static bool Agrees(string path, string expected, string? actual)
    {
        if (actual is null) return expected.Length == 0;
        if (actual == expected) return true;
        var field = path[(path.LastIndexOf('.') + 1)..];
        return field is "title" or "summary" or "content" or "description"
            && (Seen(expected) == Seen(actual) || Seen(expected) == Line(actual) || Line(expected) == Seen(actual));
    }

    private static string Seen(string html) => Line(HtmlText.ToText(html));

    private static string Line(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));

    public static string? Date(DateTimeOffset? date) => date?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("NEWSMONITOR_SHARED");
        if (named is not null && Directory.Exists(Path.Combine(named, "feeds"))) return Path.Combine(named, "feeds");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "feeds");
            if (Directory.Exists(candidate)) return candidate;
        }
        return null;
    }

    public sealed record SuiteCase(string Group, string File, Dictionary<string, string> Headers, bool IsBroken, KeyValuePair<string, string>[] Expect);
}
