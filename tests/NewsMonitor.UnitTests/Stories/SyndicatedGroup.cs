using System.IO.Compression;
using System.Text.Json;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Stories;

/// <summary>Items of several publishers that are one text: found by one field being the same, which is not to do the work.</summary>
/// <param name="Held">The field that is the same.</param>
/// <param name="Exact">Whether the other is the same too.</param>
/// <param name="Items">Oldest first.</param>
internal sealed record SyndicatedGroup(string Held, bool Exact, IReadOnlyList<Item> Items)
{
    public bool AllHaveText => Items.All(item => item.Summary.Length > 0);

    public static IReadOnlyList<SyndicatedGroup> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var groups = new List<SyndicatedGroup>();
        while (reader.ReadLine() is { } line)
            groups.Add(One(JsonDocument.Parse(line).RootElement));
        return groups;
    }

    public static Item WithoutHeld(SyndicatedGroup group, Item item) => group.Held == "title" ? item with { Title = "" } : item with { Summary = "" };

    private static SyndicatedGroup One(JsonElement line) => new(
        line.GetProperty("kind").GetString() == "same_title" ? "title" : "summary",
        line.GetProperty("sub").GetString() == "exact",
        [.. line.GetProperty("items").EnumerateArray().Select(Read).OrderBy(item => item.FirstSeen)]);

    private static Item Read(JsonElement item)
    {
        string Text(string name) => item.GetProperty(name).GetString() ?? "";
        var seen = DateTimeOffset.UnixEpoch.AddSeconds(item.GetProperty("ts").GetDouble());
        return new Item
        {
            Identity = Text("id"),
            Title = Text("title"),
            Summary = Text("description"),
            Link = Text("link"),
            CanonicalLink = CanonicalUrl.Of(Text("link")),
            Language = Text("lang"),
            Source = Text("src"),
            FirstSeen = seen,
            Published = seen,
        };
    }
}
