using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.UnitTests.Feeds;

public sealed class BlindSpotTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly FeedState Before = new() { BaselineDone = true, LastSuccessAt = Now.AddHours(-1), ItemsShown = 20 };

    [Fact]
    public void A_document_of_new_items_only_leaves_the_time_before_its_oldest_unseen() =>
        Assert.Equal(new BlindSpot(Now.AddHours(-1), Now.AddMinutes(-30)), Find(Before, newItems: 3));

    [Fact]
    public void One_known_item_proves_that_nothing_is_missing() => Assert.Null(Find(Before, newItems: 3, knownItems: 1));

    [Fact]
    public void A_first_poll_has_nothing_to_overlap_with() => Assert.Null(Find(new FeedState(), newItems: 3));

    [Theory]
    [InlineData(0)] // nothing was there
    [InlineData(2)] // a short feed
    public void So_has_the_poll_after_a_document_of_few_items(int shown) => Assert.Null(Find(Before with { ItemsShown = shown }, newItems: 3));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_document_of_few_items_may_well_be_all_new(int newItems) => Assert.Null(Find(Before, newItems));

    [Fact]
    public void A_document_that_reaches_back_beyond_the_last_poll_hides_nothing() =>
        Assert.Null(Find(Before with { LastSuccessAt = Now.AddMinutes(-20) }, newItems: 3));

    [Fact]
    public void Items_under_new_identities_are_known() => Assert.Null(BlindSpot.Before(Before, [New(1), New(2), New(3)], SeenItems.None));

    private static BlindSpot? Find(FeedState before, int newItems, int knownItems = 0)
    {
        var items = Enumerable.Range(1, newItems).Select(New).ToList();
        var revised = Enumerable.Range(1, knownItems).Select(i => new UnseenItem(New(100 + i), new KnownItem(new ItemId(i), "k", new StoryId(i), "old"))).ToList();
        return BlindSpot.Before(
            before, [.. items, .. revised.Select(unseen => unseen.Item)], new SeenItems([.. items.Select(item => new UnseenItem(item, null)), .. revised], []));
    }

    private static Item New(int number) => new() { Identity = $"i{number}", FirstSeen = Now, Published = Now.AddMinutes(-10 * number) };
}
