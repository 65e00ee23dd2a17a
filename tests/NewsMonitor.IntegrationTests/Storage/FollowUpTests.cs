using NewsMonitor.Core;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Revisions;
using NewsMonitor.Core.Watchlists;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Feeds;

namespace NewsMonitor.IntegrationTests.Storage;

public abstract class FollowUpTests(StorageProvider provider) : StorageTests(provider)
{
    private static readonly EmailChannel Two = new("desk", ["a@example.org", "b@example.org"]);
    private static readonly RevisionHunk TitleBecameOther = new(Field.Title, "Title of a", 0, "Other title", 0);

    [Fact]
    public async Task A_follow_up_answers_the_first_alert_to_the_same_recipient()
    {
        var first = await PollAsync("a", item => Some.Alert(item, channel: Two));
        var sent = await DeliverAsync();
        await FollowUpAsync(first, "b", Two);
        Assert.All(await ClaimDeliveriesAsync(), claimed =>
        {
            var answered = sent.Single(delivery => delivery.Recipient == claimed.Delivery.Recipient);
            Assert.Equal(
                new EarlierAlert(answered.Alert.Id, answered.Id, answered.MessageId, "Title of a", Some.Now),
                Assert.Single(claimed.Delivery.Alert.Entries).Earlier);
        });
    }

    [Fact]
    public async Task Who_came_to_the_channel_later_has_nothing_to_answer()
    {
        var first = await PollAsync("a", item => Some.Alert(item));
        await DeliverAsync();
        await FollowUpAsync(first, "b", new EmailChannel("desk", ["new@example.org"]));
        var earlier = Assert.Single((await ClaimDeliveryAsync()).Delivery.Alert.Entries).Earlier!;
        Assert.Equal(("Title of a", null, null), (earlier.Headline, earlier.Delivery, earlier.MessageId));
    }

    [Fact]
    public async Task Another_watchlists_alert_is_not_answered()
    {
        var first = await PollAsync("a", item => Some.Alert(item) with { Watchlist = "niger" });
        await DeliverAsync();
        await FollowUpAsync(first, "b");
        var alert = (await ClaimDeliveryAsync()).Delivery.Alert;
        Assert.Equal((AlertKind.Story, null), (alert.Kind, alert.Entries[0].Earlier));
    }

    [Fact]
    public async Task Follow_ups_gather_in_one_unsent_alert_that_tells_the_newest_in_full()
    {
        var first = await PollAsync("a", item => Some.Alert(item));
        await DeliverAsync();
        var second = await FollowUpAsync(first, "b");
        var third = await FollowUpAsync(first, "c");
        var entry = Assert.Single((await ClaimDeliveryAsync()).Delivery.Alert.Entries);
        Assert.Equal((third.Id, second.Id, 2), (entry.ItemId, Assert.Single(entry.AlsoNew).Id, entry.Others.Count));
    }

    [Fact]
    public async Task A_digest_shows_a_story_once_with_its_newest_facts()
    {
        var first = await PollAsync("a", item => Some.Alert(item, key: "digest", kind: AlertKind.Digest));
        var second = await PollAsync(
            id => Some.New(id, "b", Some.Now).In(first.Story.Story, Relation.FollowUp, first.Id),
            item => Some.Alert(item, key: "digest", kind: AlertKind.Digest, telling: Telling.FollowUp));
        var entry = Assert.Single((await ClaimDeliveryAsync()).Delivery.Alert.Entries);
        Assert.Equal((second.Id, Telling.First, null), (entry.ItemId, entry.Telling, entry.Earlier));
    }

    [Fact]
    public async Task An_item_is_told_once_a_channel()
    {
        var first = await PollAsync("a", item => Some.Alert(item));
        await DeliverAsync();
        await PollAsync("other", _ => Some.Alert(first, key: "followup:1", kind: AlertKind.FollowUp, telling: Telling.FollowUp));
        Assert.Empty(await ClaimDeliveriesAsync());
    }

    [Fact]
    public async Task The_database_takes_no_second_first_report_of_a_story()
    {
        var first = await PollAsync("a", item => Some.Alert(item));
        await PollAsync(id => Some.New(id, "b", Some.Now).In(first.Story.Story, Relation.FollowUp));
        await Assert.ThrowsAnyAsync<Exception>(() => ScalarAsync<long>("""
            INSERT INTO alert_entries (watchlist, channel, item_id, revision, story_id, telling, alert_id, position, headline, score, evidence)
            SELECT watchlist, channel, 2, 0, story_id, telling, alert_id, 1, '', 0, '[]' FROM alert_entries
            """));
    }

    [Fact]
    public async Task Follow_ups_and_corrections_count_as_alerts_of_their_story()
    {
        var first = await PollAsync("a", item => Some.Alert(item));
        await FollowUpAsync(first, "b");
        await ReviseAsync(first, RevisionRank.Correction, Telling.Correction);
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        Assert.Equal(3, await session.CountDueAsync("mali", "desk", Some.Now, Some.Now.AddHours(1), Cancellation));
    }

    [Fact]
    public async Task A_correction_is_tied_to_what_was_told_and_carries_the_changes()
    {
        var first = await PollAsync("a", item => Some.Alert(item));
        var sent = Assert.Single(await DeliverAsync());
        await ReviseAsync(first, RevisionRank.Correction, Telling.Correction);
        var entry = Assert.Single((await ClaimDeliveryAsync()).Delivery.Alert.Entries);
        Assert.Equal((Telling.Correction, "Other title", sent.MessageId), (entry.Telling, entry.Item.Title, entry.Earlier?.MessageId));
        Assert.Equal([TitleBecameOther], entry.Changes);
    }

    [Fact]
    public async Task What_a_revision_means_is_on_record()
    {
        var first = await PollAsync("a");
        await ReviseAsync(first, RevisionRank.Update, null);
        Assert.Equal("1 Update because", await ScalarAsync<string>("SELECT number || ' ' || rank || ' ' || reason FROM item_revisions"));
    }

    [Fact]
    public async Task Changes_that_were_told_are_known_of_the_story()
    {
        var first = await PollAsync("a", item => Some.Alert(item));
        await ReviseAsync(first, RevisionRank.Correction, Telling.Correction);
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        var told = await session.ToldAsync(first.Story.Story, Cancellation);
        Assert.Equal([Telling.First, Telling.Correction], told.Select(each => each.Telling));
        Assert.Equal([TitleBecameOther], told[1].Changes);
    }

    [Fact]
    public async Task What_was_told_of_an_item_is_known_of_the_story_a_person_moves_it_to()
    {
        var told = await PollAsync("a", item => Some.Alert(item));
        var other = await PollAsync("b");
        await ScalarAsync<long>($"UPDATE items SET story_id = {other.Story.Story.Value} WHERE id = {told.Id.Value}");
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        Assert.Equal(told.Id, Assert.Single(await session.ToldAsync(other.Story.Story, Cancellation)).Item);
    }

    [Fact]
    public async Task Why_a_match_is_not_told_is_on_record_for_as_long_as_the_item()
    {
        var feed = await ClaimFeedAsync();
        await using (var session = await Database.BeginPollAsync(feed, Cancellation))
        {
            var item = Some.New(await session.ReserveItemIdsAsync(1, Cancellation), "a", Some.Now);
            var result = new PollResult { State = Polled(), Items = [item], Withheld = [new WithheldMatch("mali", "desk", item.Id, "a copy")] };
            Assert.True(await session.CommitAsync(result, Some.Settings, Cancellation));
        }

        Assert.Equal("mali desk a copy", await ScalarAsync<string>("SELECT watchlist || ' ' || channel || ' ' || reason FROM withheld_matches"));
        Time.Advance(TimeSpan.FromDays(31));
        await Database.Retention.PurgeAsync(TimeSpan.FromDays(30), TimeSpan.FromDays(30), Cancellation);
        Assert.Equal(0, await ScalarAsync<long>("SELECT count(*) FROM withheld_matches"));
    }

    [Fact]
    public async Task An_item_in_anothers_place_takes_its_identity_and_leaves_it_on_record()
    {
        var old = await PollAsync("a");
        Time.Advance(TimeSpan.FromMinutes(20));
        var now = await PollAsync(id => Some.New(id, "a", Time.GetUtcNow()) with { TextHash = "hash-2", Replaces = old.Id });
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        Assert.Equal(new KnownItem(now.Id, "a", now.Story.Story, "hash-2"), (await session.FindAsync(new FeedId(1), ["a"], Cancellation))["a"]);
        Assert.Equal(2, (await Database.Items.CountAsync(Cancellation)).Items);
    }

    [Fact]
    public async Task The_text_an_item_has_is_answered()
    {
        var item = await PollAsync("a");
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        Assert.Equal(ItemVersion.Of(item.Item), Assert.Single(await session.VersionsAsync([item.Id, new ItemId(99)], Cancellation)).Value);
    }

    [Fact]
    public async Task Two_nodes_with_follow_ups_at_the_same_instant_make_one_alert()
    {
        await Database.Feeds.SyncAsync([Some.Feed(), Some.Feed("echo")], Cancellation);
        var first = await PollOneAsync(item => Some.Alert(item));
        await DeliverAsync();
        Time.Advance(TimeSpan.FromHours(2));
        await using var elsewhere = await OpenAsync();
        var feeds = await Database.Feeds.ClaimDueAsync(2, int.MaxValue, Some.Lease, all: true, Cancellation);
        await Task.WhenAll(feeds.Zip([Database, elsewhere], (feed, node) => Task.Run(() => PlanAndCommitAsync(node, feed, first), Cancellation)));
        var entry = Assert.Single((await ClaimDeliveryAsync()).Delivery.Alert.Entries);
        Assert.Equal((1, 2), (entry.AlsoNew.Count, entry.Others.Count));
    }

    private async Task<IReadOnlyList<OutgoingDelivery>> DeliverAsync()
    {
        var claimed = await ClaimDeliveriesAsync();
        foreach (var delivery in claimed)
            await RecordAsync(delivery, new DeliveryOutcome.Delivered("250 accepted"));
        return [.. claimed.Select(delivery => delivery.Delivery)];
    }

    /// <summary>As the pipeline does it: whoever comes second sees what the first one planned.</summary>
    private async Task PlanAndCommitAsync(MonitorDatabase node, DueFeed feed, PolledItem first)
    {
        var planner = new AlertPlanner(
            new Dictionary<string, Watchlist> { ["mali"] = new() { Name = "mali", Alerts = [new AlertRule("desk")] } },
            new Dictionary<string, Channel> { ["desk"] = Some.Desk },
            new AlertPolicy(TimeSpan.FromDays(2), TimeSpan.Zero));
        await using var session = await node.BeginPollAsync(feed, Cancellation);
        var id = await session.ReserveItemIdsAsync(1, Cancellation);
        var item = Some.New(id, $"item {id.Value}", Time.GetUtcNow()).In(first.Story.Story, Relation.FollowUp, first.Id);
        var plan = await planner.PlanAsync([item], baseline: false, session, Time.GetUtcNow(), Cancellation);
        Assert.True(await session.CommitAsync(new PollResult { State = Polled(), Items = [item], Alerts = plan.Alerts }, Some.Settings, Cancellation));
    }

    private async Task<PolledItem> PollOneAsync(Func<PolledItem, PlannedAlert> alert)
    {
        var feed = (await Database.Feeds.ClaimDueAsync(1, int.MaxValue, Some.Lease, all: true, Cancellation))[0];
        await using var session = await Database.BeginPollAsync(feed, Cancellation);
        var item = Some.New(await session.ReserveItemIdsAsync(1, Cancellation), "a", Time.GetUtcNow());
        Assert.True(await CommitAsync(session, [item], alert(item)));
        return item;
    }

    private Task<PolledItem> FollowUpAsync(PolledItem first, string identity, Channel? channel = null)
    {
        Time.Advance(TimeSpan.FromMinutes(20));
        return PollAsync(
            id => Some.New(id, identity, Time.GetUtcNow()).In(first.Story.Story, Relation.FollowUp, first.Id),
            item => Some.Alert(item, key: "followup:1", kind: AlertKind.FollowUp, channel: channel, telling: Telling.FollowUp));
    }

    private Task<PolledItem> ReviseAsync(PolledItem item, RevisionRank rank, Telling? telling)
    {
        Time.Advance(TimeSpan.FromMinutes(20));
        Func<PolledItem, PlannedAlert>[] alerts = telling is { } told
            ? [revised => Some.Alert(revised, key: "correction:1", kind: AlertKind.Correction, telling: told)]
            : [];
        return PollAsync(_ => item with
        {
            Item = item.Item with { Title = "Other title", FirstSeen = Time.GetUtcNow() },
            TextHash = "hash-2",
            Story = new StoryDecision(item.Story.Story, Relation.Revision, item.Id, 1, "because"),
            Revision = new Revision(rank, [TitleBecameOther], "because"),
        }, alerts);
    }
}
