using CsCheck;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Feeds;

/// <summary>Whatever names, addresses, tags and languages feeds have: what was exported comes back on import.</summary>
public sealed class OpmlRoundTripTests
{
    // Tags as OPML can carry them: on one line, without a comma or a slash.
    private static readonly Gen<string> Tag = Gen.String[Gen.Char["aZ9é中ñ &<>\"'-_.ß"], 1, 12].Select(tag => tag.Trim()).Where(tag => tag.Length > 0 && !tag.Contains("  ", StringComparison.Ordinal));

    private static readonly Gen<Feed> AnyFeed = Gen.Select(
        Gen.String[Gen.Char["abcxyz0189éЖ中- "], 1, 20],
        Gen.String[Gen.Char["abcXYZ019/"], 0, 12],
        Tag.Array[0, 4],
        Gen.Int[0, 2].Select(i => i switch { 0 => "fr", 1 => "zh", _ => (string?)null })).Select((title, path, tags, language) => new Feed
        {
            Name = OpmlNames.Kebab("a" + title),
            Url = new Uri($"https://{Math.Abs(string.GetHashCode(title + path, StringComparison.Ordinal))}.example/{path}"),
            Tags = [.. tags.Distinct(StringComparer.OrdinalIgnoreCase)],
            Language = language,
        });

    [Fact]
    public void What_is_exported_comes_back() => AnyFeed.Array[0, 12].Select(feeds => feeds.DistinctBy(feed => feed.Name).DistinctBy(feed => CanonicalUrl.Of(feed.Url.AbsoluteUri)).ToArray()).Sample(feeds =>
    {
        using var file = new MemoryStream();
        OpmlWriter.Write(feeds, DateTimeOffset.UnixEpoch, file);
        var read = Assert.IsType<OpmlReading.Read>(OpmlReader.Read(file.ToArray()));
        Assert.Equal(Lines(feeds.Select(feed => (feed.Name, feed.Url, feed.Tags, feed.Language))), Lines(read.Feeds.Select(feed => (feed.Name, feed.Url, feed.Tags, feed.Language))));
    });

    [Fact]
    public void What_xml_cannot_hold_is_dropped_and_not_the_list()
    {
        using var file = new MemoryStream();
        OpmlWriter.Write([new Feed { Name = "wind", Url = new Uri("https://wind.example/"), Publisher = "Wind\u0001\uFFFF\uD800Post" }], DateTimeOffset.UnixEpoch, file);
        Assert.StartsWith("Wind", Assert.Single(((OpmlReading.Read)OpmlReader.Read(file.ToArray())).Feeds).Publisher, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Lines(IEnumerable<(string Name, Uri Url, IReadOnlyList<string> Tags, string? Language)> feeds) =>
        feeds.Select(feed => $"{feed.Name} {feed.Url} [{string.Join('|', feed.Tags)}] {feed.Language}").Order(StringComparer.Ordinal);
}
