using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Storage;

public abstract class FeedLeaseTests(StorageProvider provider) : StorageTests(provider)
{
    [Fact]
    public async Task A_new_feed_is_due_at_once()
    {
        var due = Assert.Single(await Database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: false, Cancellation));
        Assert.Equal("wire", due.Name);
    }

    [Fact]
    public async Task A_claimed_feed_is_not_claimed_again_until_its_lease_ends()
    {
        await ClaimFeedAsync();
        Assert.Empty(await Database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: true, Cancellation));
        Time.Advance(Some.Lease);
        Assert.Single(await Database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: true, Cancellation));
    }

    [Fact]
    public async Task A_released_feed_is_as_due_as_before()
    {
        var feed = await ClaimFeedAsync();
        Assert.True(await Database.Feeds.ReleaseAsync(feed.Id, feed.Lease, Cancellation));
        Assert.Single(await Database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: false, Cancellation));
    }

    [Fact]
    public async Task Nodes_that_claim_at_once_share_the_feeds_without_overlap()
    {
        await Database.Feeds.SyncAsync([.. Enumerable.Range(0, 40).Select(i => Some.Feed($"feed-{i}"))], Cancellation);
        await using var other = await OpenAsync();
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => (i % 2 == 0 ? Database : other).Feeds.ClaimDueAsync(5, int.MaxValue, Some.Lease, all: false, Cancellation), Cancellation)));
        var names = claims.SelectMany(claim => claim).Select(feed => feed.Name).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public async Task Nodes_that_claim_while_others_write_make_each_poll_once()
    {
        var feeds = Enumerable.Range(0, 1500).Select(i => Some.Feed($"feed-{i}", $"https://host-{i}.example/")).ToList();
        await Database.Feeds.SyncAsync(feeds, Cancellation);
        await using var other = await OpenAsync();

        var polled = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => PollAllAsync(i % 2 == 0 ? Database : other), Cancellation)));

        Assert.Equal(feeds.Select(feed => feed.Name).Order(), polled.SelectMany(names => names).Order());

        async Task<List<string>> PollAllAsync(MonitorDatabase node)
        {
            var names = new List<string>();
            while (await node.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: false, Cancellation) is [_, ..] due)
                foreach (var feed in due)
                {
                    names.Add(feed.Name);
                    Assert.True(await node.Feeds.SaveStateAsync(feed, Polled(), Cancellation));
                }

            return names;
        }
    }

    [Fact]
    public async Task A_host_with_many_feeds_leaves_room_for_the_others()
    {
        await Database.Feeds.SyncAsync(
            [.. Enumerable.Range(0, 20).Select(i => Some.Feed($"crowd-{i}", $"https://crowd.example/{i}")), Some.Feed("zulu")], Cancellation);
        var first = await Database.Feeds.ClaimDueAsync(10, 4, Some.Lease, all: false, Cancellation);
        var second = await Database.Feeds.ClaimDueAsync(10, 4, Some.Lease, all: false, Cancellation);
        Assert.Equal((5, 0), (first.Count, second.Count));
        Assert.Contains("zulu", first.Select(feed => feed.Name));
    }

    [Fact]
    public async Task A_host_that_rests_is_asked_for_none_of_its_feeds_not_even_for_all_or_for_a_new_one()
    {
        await Database.Feeds.RestHostAsync("wire.example", Some.Now.AddMinutes(10), Cancellation);
        await Database.Feeds.SyncAsync([Some.Feed(), Some.Feed("late", "https://wire.example/late")], Cancellation);
        Assert.Empty(await Database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: true, Cancellation));
        Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(2, (await Database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: true, Cancellation)).Count);
    }

    [Fact]
    public async Task The_longest_due_feed_comes_first()
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        await Database.Feeds.SyncAsync([Some.Feed("younger"), Some.Feed()], Cancellation);
        Assert.Equal(["wire", "younger"], (await Database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: false, Cancellation)).Select(feed => feed.Name));
    }

    [Fact]
    public async Task The_whole_state_comes_back_as_it_was_saved()
    {
        var state = new FeedState
        {
            ETag = "W/\"é \u20ac\"",
            LastModified = "Fri, 19 Sep 2025 10:00:00 GMT",
            NextCheckAt = Some.Now.AddHours(1),
            LastPolledAt = Some.Now,
            LastSuccessAt = Some.Now.AddDays(-1),
            FailureLevel = 3,
            LastError = "503, comes back",
            BaselineDone = true,
            Title = "The Wire",
        };
        Assert.True(await Database.Feeds.SaveStateAsync(await ClaimFeedAsync(), state, Cancellation));
        Assert.Equivalent(state, Assert.Single(await Database.Feeds.ListAsync(Cancellation)).State, strict: true);
    }

    [Fact]
    public async Task Saving_a_state_with_a_lost_lease_changes_nothing()
    {
        var lost = await ClaimFeedAsync();
        Time.Advance(Some.Lease);
        await ClaimFeedAsync();
        Assert.False(await Database.Feeds.SaveStateAsync(lost, Polled(), Cancellation));
        Assert.Null(Assert.Single(await Database.Feeds.ListAsync(Cancellation)).State.ETag);
    }

    [Fact]
    public async Task Of_many_states_saved_at_once_only_that_with_a_lost_lease_changes_nothing()
    {
        await Database.Feeds.SyncAsync([.. Enumerable.Range(0, 30).Select(i => Some.Feed($"feed-{i}"))], Cancellation);
        var lost = (await Database.Feeds.ClaimDueAsync(1, int.MaxValue, TimeSpan.FromSeconds(1), all: false, Cancellation))[0];
        Time.Advance(TimeSpan.FromSeconds(1));
        var held = await Database.Feeds.ClaimDueAsync(30, int.MaxValue, Some.Lease, all: false, Cancellation);
        var saved = await Task.WhenAll(held.Append(lost).Select(feed => Task.Run(() => Database.Feeds.SaveStateAsync(feed, Polled(), Cancellation), Cancellation)));
        Assert.Equal([.. Enumerable.Repeat(true, 30), false], saved);
        Assert.All((await Database.Feeds.ListAsync(Cancellation)).Where(feed => feed.Enabled), feed => Assert.Equal("\"v2\"", feed.State.ETag));
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_not_due_even_when_all_are_asked_for()
    {
        await Database.Feeds.SaveStateAsync(await ClaimFeedAsync(), Polled() with { Gone = true }, Cancellation);
        Assert.Empty(await Database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: true, Cancellation));
    }

    [Fact]
    public async Task A_changed_address_begins_anew()
    {
        await Database.Feeds.SaveStateAsync(await ClaimFeedAsync(), Polled() with { Gone = true }, Cancellation);
        await Database.Feeds.SyncAsync([Some.Feed(url: "https://elsewhere.example/feed")], Cancellation);
        var due = Assert.Single(await Database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: false, Cancellation));
        Assert.Equal((null, false, false), (due.State.ETag, due.State.BaselineDone, due.State.Gone));
    }

    [Fact]
    public async Task A_poll_of_the_old_address_cannot_write_to_the_new()
    {
        var old = await ClaimFeedAsync();
        await Database.Feeds.SyncAsync([Some.Feed(url: "https://elsewhere.example/feed")], Cancellation);
        Assert.False(await Database.Feeds.SaveStateAsync(old, Polled(), Cancellation));
    }

    [Fact]
    public async Task Configuring_the_same_again_keeps_the_state()
    {
        await Database.Feeds.SaveStateAsync(await ClaimFeedAsync(), Polled(), Cancellation);
        await Database.Feeds.SyncAsync([Some.Feed()], Cancellation);
        Assert.Equivalent(Polled(), Assert.Single(await Database.Feeds.ListAsync(Cancellation)).State, strict: true);
    }

    [Fact]
    public async Task A_feed_no_longer_configured_stays_on_record_disabled()
    {
        await Database.Feeds.SyncAsync([], Cancellation);
        Assert.False(Assert.Single(await Database.Feeds.ListAsync(Cancellation)).Enabled);
        Assert.Empty(await Database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: true, Cancellation));
    }

    [Fact]
    public async Task A_resting_host_rests_with_all_its_feeds()
    {
        await Database.Feeds.SyncAsync([Some.Feed(), Some.Feed("second", "https://WIRE.example/2"), Some.Feed("other")], Cancellation);
        await Database.Feeds.RestHostAsync("wire.example", Some.Now.AddHours(1), Cancellation);
        Assert.Equal(["other"], (await Database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: false, Cancellation)).Select(feed => feed.Name));
    }

    [Fact]
    public async Task A_poll_that_ends_while_its_host_rests_does_not_shorten_the_rest()
    {
        var feed = await ClaimFeedAsync();
        await Database.Feeds.RestHostAsync("wire.example", Some.Now.AddHours(1), Cancellation);
        await Database.Feeds.SaveStateAsync(feed, Polled(), Cancellation);
        Assert.Equal(Some.Now.AddHours(1), Assert.Single(await Database.Feeds.ListAsync(Cancellation)).State.NextCheckAt);
    }
}
