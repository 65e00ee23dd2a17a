using System.Text;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Feeds;

public sealed class OpmlReaderTests
{
    [Fact]
    public void Folders_become_tags_from_the_outside_in() =>
        Assert.Equal(["World", "Sahel"], Only("""<outline text="World"><outline text="Sahel"><outline text="Dune Post" xmlUrl="https://dune.example/rss"/></outline></outline>""").Tags);

    [Fact]
    public void Categories_follow_the_folders_and_nothing_is_said_twice() =>
        Assert.Equal(["World", "dust", "wind"], Only("""<outline text="World"><outline text="Dune Post" xmlUrl="https://dune.example/rss" category="/world/dust,wind"/></outline>""").Tags);

    [Theory]
    [InlineData("Dune Post", "dune-post")]
    [InlineData("L'Écho – du Désert!", "l-echo-du-desert")]
    [InlineData("already-kebab-2", "already-kebab-2")]
    [InlineData("***", "dune-example")]
    [InlineData("沙丘 Daily", "沙丘-daily")]
    [InlineData("رياح اليوم", "رياح-اليوم")]
    public void The_text_gives_the_name(string text, string name) =>
        Assert.Equal(name, Only($"""<outline text="{text}" xmlUrl="https://dune.example/rss"/>""").Name);

    [Fact]
    public void Names_are_told_apart_from_each_other_and_from_those_in_use() =>
        Assert.Equal(
            ["dune-post-2", "dune-post-3"],
            Read("""<outline text="Dune Post" xmlUrl="https://a.example/rss"/><outline text="dune post" xmlUrl="https://b.example/rss"/>""", "Dune-Post").Feeds.Select(feed => feed.Name));

    [Fact]
    public void The_title_gives_the_publisher() =>
        Assert.Equal("The Dune Post", Only("""<outline text="dune" title="The Dune Post" xmlUrl="https://dune.example/rss"/>""").Publisher);

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("pt-BR", "pt")]
    [InlineData("unknown", null)]
    [InlineData("", null)]
    public void A_language_has_two_letters_or_is_not_known(string written, string? language) =>
        Assert.Equal(language, Only($"""<outline text="a" language="{written}" xmlUrl="https://dune.example/rss"/>""").Language);

    [Theory]
    [InlineData("XMLURL=\"https://dune.example/rss\"", "https://dune.example/rss")]
    [InlineData("xmlurl=\" https://dune.example/rss \"", "https://dune.example/rss")]
    [InlineData("xmlUrl=\"feed://dune.example/rss\"", "http://dune.example/rss")]
    [InlineData("xmlUrl=\"feed:https://dune.example/rss\"", "https://dune.example/rss")]
    public void Addresses_are_read_however_programs_write_them(string attribute, string url) =>
        Assert.Equal(url, Only($"""<outline text="a" {attribute}/>""").Url.AbsoluteUri);

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    [InlineData("https://")]
    public void Addresses_that_are_not_of_the_web_are_left_out_with_a_note(string url)
    {
        var read = Read($"""<outline text="odd" xmlUrl="{url}"/>""");
        Assert.Empty(read.Feeds);
        Assert.Contains("odd", Assert.Single(read.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void One_address_in_two_folders_is_one_feed_with_both_tags() =>
        Assert.Equal(["A", "B"], Only("""<outline text="A"><outline text="x" xmlUrl="https://dune.example/rss"/></outline><outline text="B"><outline text="x" xmlUrl="http://www.dune.example/rss/"/></outline>""").Tags);

    [Fact]
    public void A_list_within_a_list_is_named_but_not_fetched() =>
        Assert.Contains("more", Assert.Single(Read("""<outline text="more" type="include" url="https://dune.example/more.opml"/>""").Notes), StringComparison.Ordinal);

    [Fact]
    public void A_bare_ampersand_spoils_nothing() =>
        Assert.Equal("sand-wind", Only("""<outline text="Sand & Wind" xmlUrl="https://dune.example/rss?a=1&b=2"/>""").Name);

    [Fact]
    public void No_external_entity_is_read()
    {
        var read = Read(Bytes("""<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/hostname">]><opml><body><outline text="a&x;" xmlUrl="https://dune.example/rss"/></body></opml>"""));
        Assert.DoesNotContain(Environment.MachineName, ((OpmlReading.Read)read).Feeds[0].Publisher!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_nested_without_end_is_refused() =>
        Assert.Contains("nested", Refused(string.Concat(Enumerable.Repeat("<outline text='a'>", 100_000))), StringComparison.Ordinal);

    [Fact]
    public void Entities_within_entities_are_not_unfolded() =>
        Assert.True(Read(Bytes("""<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]><opml><body><outline text="&c;" xmlUrl="https://dune.example/rss"/></body></opml>""")) switch
        {
            OpmlReading.Read(var feeds, _) => feeds.All(feed => (feed.Publisher ?? "").Length < 200),
            _ => true,
        });

    [Theory]
    [InlineData("")]
    [InlineData("not xml at all")]
    [InlineData("<html><body>page</body></html>")]
    [InlineData("<rss><channel/></rss>")]
    public void What_is_no_list_is_refused_in_a_sentence(string text) =>
        Assert.EndsWith(".", Assert.IsType<OpmlReading.NotOpml>(Read(Bytes(text))).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_list_beyond_the_limit_is_refused() =>
        Assert.IsType<OpmlReading.NotOpml>(OpmlReader.Read(Bytes($"<opml><body>{new string(' ', 2_000)}</body></opml>"), limits: new FeedLimits { Characters = 1_000 }));

    [Fact]
    public void Twenty_thousand_feeds_of_one_title_are_read() =>
        Assert.Equal(20_000, Read(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<outline text='same' xmlUrl='https://dune.example/{i}'/>"))).Feeds.Select(feed => feed.Name).Distinct().Count());

    private static OpmlFeed Only(string outlines) => Assert.Single(Read(outlines).Feeds);

    private static OpmlReading.Read Read(string outlines, params string[] inUse) =>
        Assert.IsType<OpmlReading.Read>(OpmlReader.Read(Bytes($"<opml version=\"2.0\"><head/><body>{outlines}</body></opml>"), inUse));

    private static OpmlReading Read(byte[] bytes) => OpmlReader.Read(bytes);

    private static string Refused(string outlines) => Assert.IsType<OpmlReading.NotOpml>(OpmlReader.Read(Bytes($"<opml><body>{outlines}"))).Reason;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
