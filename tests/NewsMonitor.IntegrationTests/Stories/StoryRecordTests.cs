using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Corroborating;
using NewsMonitor.IntegrationTests.Storage;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;
using NewsMonitor.Storage.Stories;

namespace NewsMonitor.IntegrationTests.Stories;

public abstract class StoryRecordTests(StorageProvider provider) : MovingTests(provider)
{
    [Fact]
    public async Task Stories_come_newest_first_page_by_page()
    {
        for (var i = 0; i < 5; i++)
            await PollAsync($"item {i}");
        Time.Advance(TimeSpan.FromMinutes(20));
        var latest = await PollAsync("latest");
        var first = await Database.Stories.ListAsync(new StoryFilter.All(), StorySpan.Always, null, 4, Cancellation);
        var second = await Database.Stories.ListAsync(new StoryFilter.All(), StorySpan.Always, first[^1].Place, 4, Cancellation);
        Assert.Equal([6, 5, 4, 3, 2, 1], first.Concat(second).Select(story => story.Id.Value));
        Assert.Equal(latest.Item.Title, first[0].Title);
    }

    [Fact]
    public async Task A_story_tells_its_voices_copies_and_watchlists()
    {
        var (first, _, _, _) = await TellAsync();
        var story = Assert.Single(await Database.Stories.ListAsync(new StoryFilter.All(), StorySpan.Always, null, 10, Cancellation));
        Assert.Equal((first.Item.Title, 4, new Corroboration(1, 2)), (story.Title, story.Items, story.Corroboration));
        Assert.Equal(["mali"], story.Watchlists);
    }

    [Fact]
    public async Task The_list_can_be_narrowed_to_what_a_watchlist_matched()
    {
        await PollAsync("matched");
        await PollAsync(id => Some.New(id, "unmatched", Some.Now) with { Matches = Core.Matching.MatchResult.Nothing });
        Assert.Equal([1], await NumbersAsync(new StoryFilter.MatchedBy("mali")));
        Assert.Equal([1], await NumbersAsync(new StoryFilter.Matched()));
        Assert.Empty(await NumbersAsync(new StoryFilter.MatchedBy("niger")));
    }

    [Fact]
    public async Task The_list_and_the_story_agree_on_its_voices()
    {
        var (first, _, _, _) = await TellAsync();
        var listed = Assert.Single(await Database.Stories.ListAsync(new StoryFilter.All(), StorySpan.Always, null, 10, Cancellation));
        Assert.Equal(listed.Corroboration, (await Database.Stories.FindAsync(first.Story.Story, Cancellation))!.Corroboration);
    }

    [Fact]
    public async Task A_story_carries_its_items_in_order_with_why_each_is_in_it()
    {
        var (first, copy, follow, followCopy) = await TellAsync();
        var story = await Database.Stories.FindAsync(first.Story.Story, Cancellation);
        Assert.Equal([first.Id, copy.Id, follow.Id, followCopy.Id], story!.Items.Select(item => item.Id));
        Assert.Equal([first.Story, copy.Story, follow.Story, followCopy.Story], story.Items.Select(item => item.Decision));
    }

    [Fact]
    public async Task A_story_carries_what_was_told_of_it()
    {
        var item = await PollAsync("a", polled => Some.Alert(polled));
        var alert = Assert.Single((await Database.Stories.FindAsync(item.Story.Story, Cancellation))!.Alerts);
        Assert.Equal(("mali", "desk", item.Id), (alert.Watchlist, alert.Channel, alert.Item));
        var delivery = Assert.Single(alert.Deliveries);
        Assert.Equal((DeliveryState.Pending, "desk@example.org"), (delivery.State, delivery.Recipient));
    }

    [Fact]
    public async Task An_item_is_found_by_its_page_or_by_its_words()
    {
        var item = await PollAsync("a");
        await PollAsync("b");
        var samePage = item.Item with { Title = "Another title" };
        var sameWords = item.Item with { CanonicalLink = null };
        var neither = item.Item with { CanonicalLink = null, Title = "Another title" };
        Assert.Equal([item.Id], (await Database.Stories.LikeAsync([samePage], Cancellation)).Select(found => found.Id));
        Assert.Equal([item.Id], (await Database.Stories.LikeAsync([sameWords], Cancellation)).Select(found => found.Id));
        Assert.Empty(await Database.Stories.LikeAsync([neither], Cancellation));
    }

    [Fact]
    public async Task Where_an_item_would_go_can_be_asked_without_putting_it_on_record()
    {
        var item = Some.Item("a", Some.Now) with { Title = "Harbour pilots of Kelvaro walk out over night shifts" };
        var placed = await PollAsync(id => Some.New(id, "a", Some.Now) with { Item = item, Traits = Core.Stories.Traits.TraitReader.Read(item) });
        var asked = new UnseenItem(item with { Source = "The Other", CanonicalLink = null }, null);
        var assignment = await StoryAssignment.BeginAsync(Database.Stories.Open(), StoryPolicy.Default, [asked], Cancellation);
        Assert.Equal((placed.Story.Story, Relation.Copy), assignment.Place(await Database.Stories.NextAsync(Cancellation), asked).Decision is var decision ? (decision.Story, decision.Relation) : default);
    }

    private async Task<IEnumerable<long>> NumbersAsync(StoryFilter filter) =>
        (await Database.Stories.ListAsync(filter, StorySpan.Always, null, 10, Cancellation)).Select(story => story.Id.Value);
}
