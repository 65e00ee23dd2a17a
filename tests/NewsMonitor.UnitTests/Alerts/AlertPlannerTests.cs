using NewsMonitor.Core;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Revisions;
using NewsMonitor.Core.Stories.Traits;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Alerts;

public sealed class AlertPlannerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    private static readonly Watchlist Plain = new() { Name = "w", Alerts = [new AlertRule("desk")] };
    private static readonly RevisionHunk FiveBecameSix = new(Field.Title, "five", 0, "six", 0);

    [Fact]
    public async Task Copies_in_one_poll_make_one_alert_a_channel()
    {
        var alerts = (await PlanAsync(Plain with { Alerts = [new AlertRule("desk"), new AlertRule("soc")] }, [], New(1), Copy(2, story: 1))).Alerts;
        Assert.Equal([("desk", "story:1", 1), ("soc", "story:1", 1)], alerts.Select(alert => (alert.Channel.Name, alert.EventKey, alert.Entries.Count)));
    }

    [Fact]
    public async Task A_copy_of_what_a_channel_was_told_is_told_only_to_the_others()
    {
        var plan = await PlanAsync(Plain with { Alerts = [new AlertRule("desk"), new AlertRule("soc")] }, [Told(1)], Copy(2, story: 1));
        Assert.Equal([("soc", Telling.First)], plan.Alerts.Select(alert => (alert.Channel.Name, alert.Entries[0].Telling)));
    }

    [Fact]
    public async Task A_copy_that_is_not_told_says_why()
    {
        var withheld = Assert.Single((await PlanAsync(Plain, [Told(1)], Copy(2, story: 1))).Withheld);
        Assert.Equal(new WithheldMatch("w", "desk", new ItemId(2), "a copy of item 1, whose text was told: counted, not told again"), withheld);
    }

    [Fact]
    public async Task A_follow_up_to_a_story_nobody_was_told_of_is_told_as_a_first_report()
    {
        var alert = Assert.Single((await PlanAsync(Plain, [], FollowUp(2, story: 1))).Alerts);
        Assert.Equal((AlertKind.Story, "story:1", Telling.First), (alert.Kind, alert.EventKey, alert.Entries[0].Telling));
    }

    [Fact]
    public async Task The_first_follow_up_is_an_alert_of_its_own_now()
    {
        var alert = Assert.Single((await PlanAsync(Plain, [Told(1, Noon.AddMinutes(-1))], FollowUp(2, story: 1))).Alerts);
        Assert.Equal((AlertKind.FollowUp, "followup:1", Noon, Telling.FollowUp), (alert.Kind, alert.EventKey, alert.DueAt, alert.Entries[0].Telling));
    }

    [Fact]
    public async Task A_follow_up_that_comes_with_the_first_report_waits()
    {
        var alerts = (await PlanAsync(Plain, [], New(1), FollowUp(2, story: 1))).Alerts;
        Assert.Equal([(AlertKind.Story, Noon), (AlertKind.FollowUp, Noon.AddHours(1))], alerts.Select(alert => (alert.Kind, alert.DueAt)));
    }

    [Fact]
    public async Task Follow_ups_soon_after_another_gather_in_one_alert()
    {
        var alert = Assert.Single((await PlanAsync(Plain, [Told(1), ToldOn(2, Noon.AddMinutes(-20))], FollowUp(3, story: 1), FollowUp(4, story: 1))).Alerts);
        Assert.Equal((AlertKind.FollowUp, Noon.AddMinutes(40), 2), (alert.Kind, alert.DueAt, alert.Entries.Count));
    }

    [Fact]
    public async Task How_long_follow_ups_gather_is_the_watchlists_own()
    {
        var alert = Assert.Single((await PlanAsync(Plain with { FollowUpEvery = TimeSpan.FromMinutes(30) }, [Told(1), ToldOn(2, Noon.AddMinutes(-20))], FollowUp(3, story: 1))).Alerts);
        Assert.Equal(Noon.AddMinutes(10), alert.DueAt);
    }

    [Fact]
    public async Task A_follow_up_joins_the_one_that_is_gathering()
    {
        var gathering = ToldOn(2, Noon.AddMinutes(15));
        var alert = Assert.Single((await PlanAsync(Plain, [Told(1), gathering], FollowUp(3, story: 1))).Alerts);
        Assert.Equal(("followup:1", Noon.AddMinutes(15)), (alert.EventKey, alert.DueAt));
    }

    [Fact]
    public async Task A_follow_up_joins_the_summary_that_will_tell_the_story()
    {
        var folded = Told(1, Noon.AddMinutes(30)) with { Kind = AlertKind.Overflow, EventKey = "overflow:x" };
        var alert = Assert.Single((await PlanAsync(Plain, [folded], FollowUp(2, story: 1))).Alerts);
        Assert.Equal((AlertKind.Overflow, "overflow:x", Noon.AddMinutes(30)), (alert.Kind, alert.EventKey, alert.DueAt));
    }

    [Fact]
    public async Task A_follow_up_that_would_come_due_in_quiet_hours_is_held_until_they_end()
    {
        var quiet = Plain with { QuietHours = new QuietHours(new(12, 30), new(14, 0)) };
        var alert = Assert.Single((await PlanAsync(quiet, [Told(1), ToldOn(2, Noon.AddMinutes(-20))], FollowUp(3, story: 1))).Alerts);
        Assert.Equal((AlertKind.QuietHours, Noon.AddHours(2)), (alert.Kind, alert.DueAt));
    }

    [Fact]
    public async Task What_breaks_through_quiet_hours_does_not_wait_for_what_they_hold()
    {
        var quiet = Plain with { QuietHours = new QuietHours(new(11, 0), new(14, 0), null, BreakThroughScore: 5) };
        var held = Told(1, Noon.AddHours(2)) with { Kind = AlertKind.QuietHours, EventKey = "quiet:x" };
        var alert = Assert.Single((await PlanAsync(quiet, [held], FollowUp(2, story: 1))).Alerts);
        Assert.Equal((AlertKind.FollowUp, Noon), (alert.Kind, alert.DueAt));
    }

    [Fact]
    public async Task A_digest_takes_follow_ups_too()
    {
        var digest = Plain with { Alerts = [new AlertRule("desk", AlertTiming.Digest, Cron: "0 18 * * *")] };
        var alert = Assert.Single((await PlanAsync(digest, [Told(1, Noon.AddMinutes(-1))], FollowUp(2, story: 1))).Alerts);
        Assert.Equal((AlertKind.Digest, Telling.FollowUp), (alert.Kind, alert.Entries[0].Telling));
    }

    [Fact]
    public async Task A_first_poll_makes_one_summary_of_all_its_stories()
    {
        var summary = Assert.Single((await PlanAsync(Plain, [], true, New(1), New(2), New(3))).Alerts);
        Assert.Equal((AlertKind.Baseline, 3), (summary.Kind, summary.Entries.Count));
    }

    [Fact]
    public async Task Alerts_planned_in_this_poll_count_towards_the_hourly_limit()
    {
        var plan = await PlanAsync(Plain with { MaxAlertsPerHour = 2 }, new History { Sent = 1 }, false, New(1), New(2), New(3), New(4));
        Assert.Equal([(AlertKind.Story, 1), (AlertKind.Overflow, 3)], plan.Alerts.Select(alert => (alert.Kind, alert.Entries.Count)));
    }

    [Fact]
    public async Task Follow_ups_count_towards_the_hourly_limit()
    {
        var plan = await PlanAsync(Plain with { MaxAlertsPerHour = 1 }, [Told(1, Noon.AddHours(-2))], FollowUp(2, story: 1), New(3));
        Assert.Equal([AlertKind.FollowUp, AlertKind.Overflow], plan.Alerts.Select(alert => alert.Kind));
    }

    [Fact]
    public async Task A_copy_of_a_report_that_was_never_told_is_told()
    {
        var history = new History { Told = [Told(1)] };
        var alert = Assert.Single((await PlanAsync(Plain, history, false, Copy(3, story: 1) with { Story = new StoryDecision(new StoryId(1), Relation.Copy, new ItemId(2), 1, "") })).Alerts);
        Assert.Equal((AlertKind.FollowUp, 3L), (alert.Kind, alert.Entries[0].Item.Value));
    }

    [Fact]
    public async Task A_copy_of_what_a_told_item_is_a_copy_of_is_not_told()
    {
        var history = new History { Told = [Told(3)], Copies = new Dictionary<ItemId, ItemId> { [new ItemId(3)] = new ItemId(1) } };
        Assert.Empty((await PlanAsync(Plain, history, false, Copy(4, story: 1))).Alerts);
    }

    [Fact]
    public async Task The_correction_of_an_item_that_waits_to_be_told_waits_with_it()
    {
        var plan = await PlanAsync(Plain, [Told(1), ToldOn(2, Noon.AddMinutes(30))], Revised(2, RevisionRank.Correction));
        Assert.Equal((0, 1), (plan.Alerts.Count, plan.Withheld.Count));
    }

    [Fact]
    public async Task What_is_taken_back_and_said_again_is_told_again()
    {
        var said = Told(1) with { Telling = Telling.Correction, Changes = [FiveBecameSix] };
        var takenBack = said with { Changes = [FiveBecameSix with { Removed = FiveBecameSix.Added, Added = FiveBecameSix.Removed }] };
        Assert.Single((await PlanAsync(Plain, [Told(1), said, takenBack], Revised(1, RevisionRank.Correction))).Alerts);
    }

    [Fact]
    public async Task What_looks_back_is_no_news()
    {
        var plan = await PlanAsync(Plain, [], New(1) with { Traits = Traits(Retrospect.Anniversary) });
        Assert.Equal((0, "its headline looks back: no news"), (plan.Alerts.Count, Assert.Single(plan.Withheld).Reason));
    }

    [Fact]
    public async Task What_looks_back_is_no_news_when_it_is_updated_either() =>
        Assert.Empty((await PlanAsync(Plain, [Told(1)], Revised(2, RevisionRank.Update) with { Traits = Traits(Retrospect.Anniversary) })).Alerts);

    [Fact]
    public async Task What_was_told_is_corrected_however_old_it_is()
    {
        var old = Revised(1, RevisionRank.Correction) with { Traits = Traits(Retrospect.OldDate) };
        Assert.Single((await PlanAsync(Plain, [Told(1)], old with { Item = old.Item with { Published = Noon.AddDays(-40) } })).Alerts);
    }

    [Theory]
    [InlineData(RevisionRank.Cosmetic)]
    [InlineData(RevisionRank.Replaced)]
    public async Task A_revision_that_says_nothing_else_is_never_told(RevisionRank rank) =>
        Assert.Empty((await PlanAsync(Plain, [], Revised(1, rank))).Alerts);

    [Fact]
    public async Task An_update_is_told_as_a_follow_up()
    {
        var entry = Assert.Single(Assert.Single((await PlanAsync(Plain, [Told(1, Noon.AddHours(-3))], Revised(1, RevisionRank.Update))).Alerts).Entries);
        Assert.Equal((Telling.FollowUp, true), (entry.Telling, entry.OfRevision));
    }

    [Fact]
    public async Task A_correction_is_told_at_once()
    {
        var alert = Assert.Single((await PlanAsync(Plain, [Told(1, Noon.AddMinutes(-5))], Revised(1, RevisionRank.Correction))).Alerts);
        Assert.Equal((AlertKind.Correction, "correction:1", Noon), (alert.Kind, alert.EventKey, alert.DueAt));
    }

    [Fact]
    public async Task A_correction_is_told_even_if_the_text_no_longer_matches()
    {
        var alert = Assert.Single((await PlanAsync(Plain, [Told(1, Noon.AddMinutes(-5))], Revised(1, RevisionRank.Correction) with { Matches = MatchResult.Nothing })).Alerts);
        Assert.Equal((AlertKind.Correction, 0), (alert.Kind, alert.Entries[0].Score));
    }

    [Fact]
    public async Task A_second_correction_within_the_time_of_a_follow_up_waits()
    {
        var corrected = Told(1, Noon.AddMinutes(-10)) with { Telling = Telling.Correction, Kind = AlertKind.Correction };
        var alert = Assert.Single((await PlanAsync(Plain, [Told(1, Noon.AddHours(-5)), corrected], Revised(1, RevisionRank.Correction))).Alerts);
        Assert.Equal(Noon.AddMinutes(50), alert.DueAt);
    }

    [Fact]
    public async Task A_correction_that_reprints_bring_too_is_told_once()
    {
        var corrected = Told(1, Noon.AddMinutes(-10)) with { Telling = Telling.Correction, Changes = [FiveBecameSix] };
        var plan = await PlanAsync(Plain, [Told(1, Noon.AddHours(-5)), corrected], Revised(2, RevisionRank.Correction, story: 1));
        Assert.Equal((0, "the same changes were told already"), (plan.Alerts.Count, Assert.Single(plan.Withheld).Reason));
    }

    [Fact]
    public async Task What_is_corrected_before_it_is_told_needs_no_correction()
    {
        var daily = Plain with { Alerts = [new AlertRule("desk", AlertTiming.Digest, Cron: "0 18 * * *")] };
        var digest = Told(1, Noon.AddHours(6)) with { Kind = AlertKind.Digest, EventKey = "digest:x" };
        Assert.Empty((await PlanAsync(daily, [digest], Revised(1, RevisionRank.Correction))).Alerts);
    }

    [Fact]
    public async Task Who_was_not_told_of_the_story_hears_of_no_correction()
    {
        var plan = await PlanAsync(Plain, [Told(1) with { Channel = "soc" }], Revised(1, RevisionRank.Correction) with { Matches = MatchResult.Nothing });
        Assert.Equal((0, 0), (plan.Alerts.Count, plan.Withheld.Count));
    }

    [Fact]
    public async Task A_revision_that_matches_for_the_first_time_is_told_as_a_first_report()
    {
        var alert = Assert.Single((await PlanAsync(Plain, [], Revised(1, RevisionRank.Update))).Alerts);
        Assert.Equal((AlertKind.Story, false), (alert.Kind, alert.Entries[0].OfRevision));
    }

    private static Task<AlertPlan> PlanAsync(Watchlist watchlist, ToldItem[] told, params PolledItem[] items) =>
        PlanAsync(watchlist, told, false, items);

    private static Task<AlertPlan> PlanAsync(Watchlist watchlist, ToldItem[] told, bool baseline, params PolledItem[] items) =>
        PlanAsync(watchlist, new History { Told = told }, baseline, items);

    private static Task<AlertPlan> PlanAsync(Watchlist watchlist, History history, bool baseline, params PolledItem[] items)
    {
        var planner = new AlertPlanner(
            new Dictionary<string, Watchlist> { ["w"] = watchlist },
            watchlist.Alerts.ToDictionary(rule => rule.Channel, rule => (Channel)new EmailChannel(rule.Channel, ["a@example.org"])),
            new AlertPolicy(TimeSpan.FromDays(2), TimeSpan.FromMinutes(1)));
        return planner.PlanAsync(items, baseline, history, Noon, TestContext.Current.CancellationToken);
    }

    private static ToldItem Told(long item, DateTimeOffset? due = null) =>
        new("w", "desk", new ItemId(item), Telling.First, [], AlertKind.Story, "story:1", due ?? Noon.AddHours(-5));

    private static ToldItem ToldOn(long item, DateTimeOffset due) =>
        Told(item, due) with { Telling = Telling.FollowUp, Kind = AlertKind.FollowUp, EventKey = "followup:1" };

    private static PolledItem New(long id) => Matching(id, id, Relation.New, null);

    private static PolledItem Copy(long id, long story) => Matching(id, story, Relation.Copy, new ItemId(story));

    private static PolledItem FollowUp(long id, long story) => Matching(id, story, Relation.FollowUp, new ItemId(story));

    private static PolledItem Revised(long id, RevisionRank rank, long story = 1) =>
        Matching(id, story, Relation.Revision, new ItemId(id)) with { Revision = new Revision(rank, [FiveBecameSix], "because") };

    private static PolledItem Matching(long id, long story, Relation relation, ItemId? of) => new(
        new ItemId(id),
        new Item { Identity = $"i{id}", Title = "t", FirstSeen = Noon },
        "hash",
        StoryTraits.None,
        new StoryDecision(new StoryId(story), relation, of, 0, ""),
        new MatchResult([new Match("w", 5, [])], []));

    private static StoryTraits Traits(Retrospect retrospect) => StoryTraits.FromBytes([1, (byte)retrospect, 0, 0, 0, 0, 0, 0, 0]);

    /// <summary>What storage would answer, held in memory.</summary>
    private sealed class History : IAlertHistory
    {
        public IReadOnlyList<ToldItem> Told { get; init; } = [];

        public IReadOnlyDictionary<ItemId, ItemId> Copies { get; init; } = new Dictionary<ItemId, ItemId>();

        public int Sent { get; init; }

        public Task<IReadOnlyList<ToldItem>> ToldAsync(StoryId story, CancellationToken cancellation) => Task.FromResult(story.Value == 1 ? Told : []);

        public IReadOnlyList<string> Gone { get; init; } = [];

        public Task<IReadOnlyDictionary<ItemId, ItemId>> CopiesAsync(StoryId story, CancellationToken cancellation) => Task.FromResult(Copies);

        public Task<int> CountDueAsync(string watchlist, string channel, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) => Task.FromResult(Sent);

        public Task<bool> HasGoneAsync(string watchlist, string channel, string eventKey, CancellationToken cancellation) => Task.FromResult(Gone.Contains(eventKey));
    }
}
