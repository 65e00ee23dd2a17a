using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Storage;

public abstract class NoticeTests(StorageProvider provider) : StorageTests(provider)
{
    private static readonly FeedNotice Notice = new(FeedCondition.Failing, "wire", "https://wire.example/feed", Some.Now.AddHours(-6), "No \"connection\".");

    [Fact]
    public async Task A_notice_arrives_as_it_was_planned()
    {
        await SaveAsync(Alert(Notice));
        var alert = (await ClaimDeliveryAsync()).Delivery.Alert;
        Assert.Equal((AlertKind.FeedFailing, "", Notice), (alert.Kind, alert.Watchlist, Assert.Single(alert.Notices)));
    }

    [Fact]
    public async Task An_alert_about_stories_has_no_notices()
    {
        await PollAsync("a", item => Some.Alert(item));
        Assert.Empty((await ClaimDeliveryAsync()).Delivery.Alert.Notices);
    }

    [Fact]
    public async Task Notices_of_several_feeds_gather_while_the_alert_is_unsent()
    {
        await SaveAsync(Alert(Notice));
        await SaveAsync(Alert(Notice with { Feed = "other" }));
        Assert.Equal(["wire", "other"], (await ClaimDeliveryAsync()).Delivery.Alert.Notices.Select(notice => notice.Feed));
    }

    [Fact]
    public async Task After_it_was_claimed_the_next_is_an_alert_of_its_own()
    {
        await SaveAsync(Alert(Notice));
        await ClaimDeliveryAsync();
        await SaveAsync(Alert(Notice with { Feed = "other" }));
        Assert.Equal(["other"], (await ClaimDeliveryAsync()).Delivery.Alert.Notices.Select(notice => notice.Feed));
    }

    [Fact]
    public async Task A_poll_that_brought_items_can_tell_it_too()
    {
        await PollAsync("a", _ => Alert(Notice));
        Assert.Equal("wire", (await ClaimDeliveryAsync()).Delivery.Alert.Headline);
    }

    [Fact]
    public async Task A_lost_lease_tells_nothing()
    {
        var lost = await ClaimFeedAsync();
        Time.Advance(Some.Lease);
        await ClaimFeedAsync();
        Assert.False(await Database.Feeds.SaveStateAsync(lost, Polled(), [Alert(Notice)], Some.Settings, Cancellation));
        Assert.Empty(await ClaimDeliveriesAsync());
    }

    [Fact]
    public async Task State_and_alert_are_kept_or_lost_together()
    {
        var broken = Alert(Notice) with { Watchlist = null! };
        var feed = await ClaimFeedAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => Database.Feeds.SaveStateAsync(feed, Polled(), [Alert(Notice), broken], Some.Settings, Cancellation));
        Assert.Null(Assert.Single(await Database.Feeds.ListAsync(Cancellation)).State.ETag);
        Assert.Empty(await ClaimDeliveriesAsync());
    }

    [Fact]
    public async Task What_a_poll_learns_of_a_feed_comes_back_as_it_was_stored()
    {
        var state = Polled() with
        {
            ItemsShown = 12,
            Rhythm = new FeedRhythm(TimeSpan.FromMinutes(20), Some.Now.AddMinutes(-3), Some.Now.AddHours(-1)),
            LongestInterval = TimeSpan.FromMinutes(7.5),
            BlindSpots = [new BlindSpot(Some.Now.AddHours(-2), Some.Now.AddHours(-1))],
            MovedTo = new Uri("https://new.example/feed?a=1&b=é"),
            Move = new FeedMove(new Uri("https://newer.example/feed"), Some.Now.AddHours(-1), 2),
            FailingSince = Some.Now.AddHours(-7),
            OutageTold = true,
        };
        await Database.Feeds.SaveStateAsync(await ClaimFeedAsync(), state, Cancellation);
        Assert.Equivalent(state, Assert.Single(await Database.Feeds.ListAsync(Cancellation)).State, strict: true);
    }

    private async Task SaveAsync(PlannedAlert alert) =>
        Assert.True(await Database.Feeds.SaveStateAsync(await ClaimFeedAsync(), Polled(), [alert], Some.Settings, Cancellation));

    private static PlannedAlert Alert(FeedNotice notice) =>
        new("", Some.Desk, AlertKind.FeedFailing, "FeedFailing", Some.Now, []) { Notices = [notice] };
}
