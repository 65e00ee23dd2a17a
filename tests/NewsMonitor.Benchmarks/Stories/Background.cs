using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Benchmarks.Stories;

/// <summary>Two weeks of real items without labels, in time order.</summary>
internal static class Background
{
    public static IReadOnlyList<Item> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var items = new List<Item>();
        while (reader.ReadLine() is { } line)
            items.Add(One(JsonDocument.Parse(line).RootElement));
        return [.. items.OrderBy(item => item.FirstSeen)];
    }

    private static Item One(JsonElement line)
    {
        string Text(string name) => line.GetProperty(name).GetString() ?? "";
        var published = DateTimeOffset.Parse(Text("published"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return new Item
        {
            Identity = Text("id"),
            Title = Text("title"),
            Summary = HtmlText.ToText(Text("description")),
            Link = Text("link"),
            Language = Text("lang"),
            CanonicalLink = CanonicalUrl.Of(Text("link")),
            Source = Text("source_title"),
            FirstSeen = published,
            Published = published,
        };
    }
}
