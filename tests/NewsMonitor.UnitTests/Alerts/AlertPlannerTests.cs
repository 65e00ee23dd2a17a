using NewsMonitor.Core;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Traits;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Alerts;

public sealed class AlertPlannerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Copies_in_one_poll_make_one_alert_a_channel()
    {
        var alerts = await Plan([Matching(1, story: 1), Matching(2, story: 1)], new History(), "desk", "soc");
        Assert.Equal([("desk", "story:1"), ("soc", "story:1")], alerts.Select(alert => (alert.Channel.Name, alert.EventKey)));
    }

    [Fact]
    public async Task A_channel_that_was_told_of_the_story_is_not_told_again()
    {
        var history = new History { Told = { "desk" } };
        var alerts = await Plan([Matching(2, story: 1)], history, "desk", "soc");
        Assert.Equal(["soc"], alerts.Select(alert => alert.Channel.Name));
    }

    [Fact]
    public async Task A_first_poll_makes_one_summary_of_all_its_stories()
    {
        var alerts = await Plan([Matching(1, story: 1), Matching(2, story: 2), Matching(3, story: 3)], new History(), true, "desk");
        var summary = Assert.Single(alerts);
        Assert.Equal((AlertKind.Baseline, 3), (summary.Kind, summary.Entries.Count));
    }

    [Fact]
    public async Task Alerts_planned_in_this_poll_count_towards_the_hourly_limit()
    {
        var alerts = await Plan([Matching(1, 1), Matching(2, 2), Matching(3, 3), Matching(4, 4)], new History { Sent = 1 }, "desk");
        Assert.Equal([(AlertKind.Story, 1), (AlertKind.Overflow, 3)], alerts.Select(alert => (alert.Kind, alert.Entries.Count)));
    }

    private static Task<IReadOnlyList<PlannedAlert>> Plan(PolledItem[] items, History history, params string[] channels) =>
        Plan(items, history, false, channels);

    private static Task<IReadOnlyList<PlannedAlert>> Plan(PolledItem[] items, History history, bool baseline, params string[] channels)
    {
        var watchlist = new Watchlist { Name = "w", MaxAlertsPerHour = 2, Alerts = [.. channels.Select(name => new AlertRule(name))] };
        var planner = new AlertPlanner(
            new Dictionary<string, Watchlist> { ["w"] = watchlist },
            channels.ToDictionary(name => name, name => (Channel)new EmailChannel(name, ["a@example.org"])),
            new AlertPolicy(TimeSpan.FromDays(2), TimeSpan.FromMinutes(1)));
        return planner.PlanAsync(items, baseline, history, Noon, TestContext.Current.CancellationToken);
    }

    private static PolledItem Matching(long id, long story) => new(
        new ItemId(id),
        new Item { Identity = $"i{id}", Title = "t", FirstSeen = Noon },
        "hash",
        StoryTraits.None,
        new StoryDecision(new StoryId(story), id == story ? Relation.New : Relation.Copy, null, 0, ""),
        new MatchResult([new Match("w", 5, [])], []));

    /// <summary>What storage would answer, held in memory.</summary>
    private sealed class History : IAlertHistory
    {
        public HashSet<string> Told { get; } = [];

        public int Sent { get; init; }

        public Task<IReadOnlySet<string>> ToldAsync(string watchlist, StoryId story, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlySet<string>>(Told);

        public Task<int> CountSinceAsync(string watchlist, string channel, DateTimeOffset since, CancellationToken cancellation) =>
            Task.FromResult(Sent);
    }
}
