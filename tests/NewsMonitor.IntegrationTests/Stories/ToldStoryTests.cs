using NewsMonitor.Core;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Watchlists;
using NewsMonitor.IntegrationTests.Storage;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Stories;

/// <summary>What was told stays told, and nothing is told again, whatever a person makes of the stories.</summary>
public abstract class ToldStoryTests(StorageProvider provider) : MovingTests(provider)
{
    private static readonly Channel Hook = new WebhookChannel("hook", new Uri("https://hook.example/"), WebhookFormat.Standard, [], false);

    private static readonly Dictionary<string, Watchlist> Watchlists = new()
    {
        ["mali"] = new Watchlist { Name = "mali", Alerts = [new AlertRule("desk"), new AlertRule("hook", MinScore: 10)] },
    };

    private readonly AlertPlanner _planner = new(
        Watchlists, new Dictionary<string, Channel> { ["desk"] = Some.Desk, ["hook"] = Hook }, new AlertPolicy(TimeSpan.FromDays(2), TimeSpan.Zero));

    [Fact]
    public async Task After_a_merge_a_channel_told_of_either_story_counts_as_told()
    {
        var untold = await PollAsync("untold");
        var told = await NewsAsync("told");
        await MergeAsync(told.Story.Story, untold.Story.Story);
        Assert.Empty(await StoryAlertsAsync(() => CopyAsync("more", untold)));
    }

    [Fact]
    public async Task And_the_other_way_round()
    {
        var told = await NewsAsync("told");
        var untold = await PollAsync("untold");
        await MergeAsync(untold.Story.Story, told.Story.Story);
        Assert.Empty(await StoryAlertsAsync(() => CopyAsync("more", told)));
    }

    [Fact]
    public async Task After_a_merge_of_two_told_stories_nothing_is_told_again()
    {
        var one = await NewsAsync("one");
        var two = await NewsAsync("two");
        await MergeAsync(two.Story.Story, one.Story.Story);
        Assert.Empty(await StoryAlertsAsync(() => CopyAsync("more", one)));
    }

    [Fact]
    public async Task A_channel_told_of_neither_story_is_told_of_the_merged_one()
    {
        var one = await NewsAsync("one");
        var two = await NewsAsync("two");
        await MergeAsync(two.Story.Story, one.Story.Story);
        Assert.Equal(["hook"], await StoryAlertsAsync(() => CopyAsync("more", one, score: 12)));
    }

    [Fact]
    public async Task After_a_split_the_item_that_was_told_stays_told()
    {
        var told = await NewsAsync("told");
        await JoinAsync("follow", told, Relation.FollowUp, told);
        var split = await SplitAsync(told);
        Assert.Empty(await StoryAlertsAsync(() => CopyAsync("more", told, split)));
    }

    [Fact]
    public async Task What_a_person_splits_off_untold_is_news_when_more_of_it_comes()
    {
        var told = await NewsAsync("told");
        var follow = await JoinAsync("follow", told, Relation.FollowUp, told);
        var split = await SplitAsync(follow);
        Assert.Equal(["desk"], await StoryAlertsAsync(() => CopyAsync("more", follow, split)));
        Assert.Empty(await StoryAlertsAsync(() => CopyAsync("still more", told)));
    }

    [Fact]
    public async Task Merged_and_split_again_both_stories_stay_told()
    {
        var one = await NewsAsync("one");
        var two = await NewsAsync("two");
        await MergeAsync(two.Story.Story, one.Story.Story);
        var split = await SplitAsync(two);
        Assert.Empty(await StoryAlertsAsync(() => CopyAsync("more of one", one)));
        Assert.Empty(await StoryAlertsAsync(() => CopyAsync("more of two", two, split)));
    }

    [Fact]
    public async Task Merged_and_its_first_split_off_both_stories_stay_told()
    {
        var one = await NewsAsync("one");
        var two = await NewsAsync("two");
        await MergeAsync(two.Story.Story, one.Story.Story);
        var split = await SplitAsync(one);
        Assert.Empty(await StoryAlertsAsync(() => CopyAsync("more of one", one, split)));
        Assert.Empty(await StoryAlertsAsync(() => CopyAsync("more of two", two, one.Story.Story)));
    }

    [Fact]
    public async Task A_move_by_itself_makes_and_changes_no_delivery()
    {
        var told = await NewsAsync("told");
        var other = await NewsAsync("other");
        var sent = await ClaimDeliveriesAsync();
        foreach (var delivery in sent)
            await RecordAsync(delivery, new DeliveryOutcome.Delivered("250 ok"));
        var before = await Database.Deliveries.ListAsync(null, 10, Cancellation);
        await MergeAsync(told.Story.Story, other.Story.Story);
        await SplitAsync(told);
        Assert.Equal(before, await Database.Deliveries.ListAsync(null, 10, Cancellation));
        Assert.Empty(await ClaimDeliveriesAsync());
    }

    [Fact]
    public async Task An_alert_still_unsent_tells_of_the_story_as_it_is_now()
    {
        var told = await NewsAsync("told");
        var follow = await JoinAsync("follow", told, Relation.FollowUp, told);
        await SplitAsync(follow);
        Assert.Empty(Assert.Single((await ClaimDeliveryAsync()).Delivery.Alert.Entries).Others);
    }

    [Fact]
    public async Task What_is_next_told_of_the_story_left_behind_is_an_alert_of_its_own()
    {
        var told = await NewsAsync("told");
        var follow = await JoinAsync("follow", told, Relation.FollowUp, told);
        await SplitAsync(told);
        await StoryAlertsAsync(() => CopyAsync("more", follow, told.Story.Story));
        Assert.Equal(2, (await ClaimDeliveriesAsync()).Select(claimed => Assert.Single(claimed.Delivery.Alert.Entries).Story).Distinct().Count());
    }

    private async Task<PolledItem> NewsAsync(string identity)
    {
        Time.Advance(TimeSpan.FromMinutes(20));
        return await AlertedAsync(id => Some.New(id, identity, Time.GetUtcNow()));
    }

    private async Task<PolledItem> CopyAsync(string identity, PolledItem of, StoryId? story = null, double score = 4.5)
    {
        Time.Advance(TimeSpan.FromMinutes(20));
        return await AlertedAsync(id =>
        {
            var item = Some.New(id, identity, Time.GetUtcNow()).In(story ?? of.Story.Story, Relation.Copy, of.Id);
            return item with { Matches = item.Matches with { Matches = [item.Matches.Matches[0] with { Score = score }] } };
        });
    }

    /// <summary>The channels for which a poll makes a first alert.</summary>
    private async Task<IReadOnlyList<string>> StoryAlertsAsync(Func<Task<PolledItem>> poll)
    {
        var before = await ChannelsAsync();
        await poll();
        return [.. (await ChannelsAsync()).Skip(before.Count)];
    }

    private async Task<IReadOnlyList<string>> ChannelsAsync() =>
        [.. (await Database.Deliveries.ListAsync(null, 100, Cancellation)).Where(delivery => delivery.Kind == AlertKind.Story).Reverse().Select(delivery => delivery.Channel)];

    /// <summary>A poll of one item, its alerts planned as the service plans them.</summary>
    private async Task<PolledItem> AlertedAsync(Func<ItemId, PolledItem> make)
    {
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        var item = make(await session.ReserveItemIdsAsync(1, Cancellation));
        await session.FindAsync(new FeedId(1), [item.Item.Identity], Cancellation);
        var alerts = await _planner.PlanAsync([item], baseline: false, session, Time.GetUtcNow(), Cancellation);
        Assert.True(await CommitAsync(session, [item], [.. alerts.Alerts]));
        return item;
    }
}
