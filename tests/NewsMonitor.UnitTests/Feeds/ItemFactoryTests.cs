using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Feeds;

public sealed class ItemFactoryTests
{
    private static readonly DateTimeOffset Now = new(2025, 8, 19, 12, 0, 0, TimeSpan.Zero);

    private static readonly Feed Paper = new() { Name = "paper", Url = Parsed.Address, Tags = ["africa"] };

    private static IReadOnlyList<Item> Items(params FeedEntry[] entries) =>
        ItemFactory.Create(new FeedDocument { Format = "rss-2.0", Title = "The Paper", Link = "https://news.example/", Language = "fr-FR", Entries = entries }, Paper, Now);

    [Fact]
    public void A_guid_is_the_identity() => Assert.Equal("g1", Items(new FeedEntry { Id = "g1", Link = "https://news.example/1" }).Single().Identity);

    [Fact]
    public void Without_a_guid_the_canonical_link_is_the_identity() =>
        Assert.Equal("https://news.example/1", Items(new FeedEntry { Link = "http://www.news.example/1?utm_source=rss" }).Single().Identity);

    [Fact]
    public void Without_both_the_text_is_the_identity() =>
        Assert.NotEqual(Items(new FeedEntry { Title = "One" }).Single().Identity, Items(new FeedEntry { Title = "Two" }).Single().Identity);

    [Fact]
    public void The_front_page_is_no_identity() =>
        Assert.Equal(2, Items(new FeedEntry { Title = "One", Link = "https://news.example" }, new FeedEntry { Title = "Two", Link = "https://news.example" }).Count);

    [Fact]
    public void One_guid_on_two_links_makes_two_items() =>
        Assert.Equal(
            ["g|https://news.example/1", "g|https://news.example/2"],
            Items(new FeedEntry { Id = "g", Link = "https://news.example/1" }, new FeedEntry { Id = "g", Link = "https://news.example/2" }).Select(i => i.Identity));

    [Fact]
    public void One_guid_and_one_link_on_two_texts_makes_two_items() =>
        Assert.Equal(
            2,
            Items(new FeedEntry { Id = "g", Link = "https://news.example/1", Title = "One" }, new FeedEntry { Id = "g", Link = "https://news.example/1", Title = "Two" })
                .Select(i => i.Identity).Distinct().Count());

    [Fact]
    public void A_true_duplicate_is_dropped()
    {
        var entry = new FeedEntry { Id = "g", Link = "https://news.example/1", Title = "One" };
        Assert.Equal("g", Assert.Single(Items(entry, entry)).Identity);
    }

    [Fact]
    public void Texts_are_plain()
    {
        var item = Items(new FeedEntry { Id = "g", Summary = "<p>A &amp; B</p><script>x</script>", Content = "<ul><li>C<li>D</ul>" }).Single();
        Assert.Equal(("A & B", "C\nD"), (item.Summary, item.Content));
    }

    [Fact]
    public void A_missing_title_is_the_beginning_of_the_summary()
    {
        var item = Items(new FeedEntry { Id = "g", Summary = string.Join(' ', Enumerable.Repeat("communiqué", 30)) }).Single();
        Assert.Matches("^(communiqué )*communiqué…$", item.Title);
        Assert.InRange(item.Title.Length, 60, 81);
    }

    [Fact]
    public void A_date_before_the_web_is_unknown() => Assert.Null(Items(new FeedEntry { Id = "g", Published = DateTimeOffset.UnixEpoch }).Single().Published);

    [Fact]
    public void The_language_is_two_letters() => Assert.Equal("fr", Items(new FeedEntry { Id = "g" }).Single().Language);

    [Fact]
    public void The_source_is_the_feeds_title_where_no_publisher_is_configured() => Assert.Equal("The Paper", Items(new FeedEntry { Id = "g" }).Single().Source);

    [Fact]
    public void Tags_are_the_feeds_and_the_entrys() => Assert.Equal(["africa", "mali"], Items(new FeedEntry { Id = "g", Categories = ["mali", "Africa"] }).Single().Tags);

    [Fact]
    public void An_edit_changes_the_text_hash_and_white_space_does_not()
    {
        string Hash(string title) => Items(new FeedEntry { Id = "g", Title = title }).Single().TextHash;
        Assert.Equal(Hash("Mali expels"), Hash(" Mali  expels "));
        Assert.NotEqual(Hash("Mali expels"), Hash("Mali expels five"));
    }
}
