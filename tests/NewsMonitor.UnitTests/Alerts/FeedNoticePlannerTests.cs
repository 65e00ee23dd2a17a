using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Alerts;

public sealed class FeedNoticePlannerTests
{
    private static readonly DateTimeOffset Night = new(2026, 1, 15, 23, 0, 0, TimeSpan.Zero);
    private static readonly Feed Wire = new() { Name = "wire", Url = new Uri("https://wire.example/feed"), Tags = ["Afriqué"] };
    private static readonly QuietHours UntilSix = new(new TimeOnly(22, 0), new TimeOnly(6, 0), null, null);

    [Fact]
    public void A_channel_of_several_watchlists_is_told_once() =>
        Assert.Equal(["desk", "soc"], Told(Watchlist("a", "desk"), Watchlist("b", "desk", "soc")));

    [Fact]
    public void Who_reads_digests_only_is_not_told() =>
        Assert.Empty(Told(Watchlist("a") with { Alerts = [new AlertRule("desk", AlertTiming.Digest, Cron: "0 7 * * *")] }));

    [Theory]
    [InlineData("afrique", 1)]
    [InlineData("asia", 0)]
    public void Only_watchlists_that_read_the_feed_count(string tag, int told) =>
        Assert.Equal(told, Told(Watchlist("a", "desk") with { FeedTags = [tag] }).Count());

    [Theory]
    [InlineData(FeedCondition.Failing, AlertKind.FeedFailing)]
    [InlineData(FeedCondition.Gone, AlertKind.FeedFailing)]
    [InlineData(FeedCondition.Restored, AlertKind.FeedRestored)]
    public void The_kind_says_whether_it_is_good_news(FeedCondition condition, AlertKind kind) =>
        Assert.Equal(kind, Assert.Single(Plan(condition, Watchlist("a", "desk"))).Kind);

    [Fact]
    public void It_waits_a_quarter_of_an_hour_for_other_feeds() =>
        Assert.Equal(Night.AddMinutes(15), Assert.Single(Plan(FeedCondition.Failing, Watchlist("a", "desk"))).DueAt);

    [Fact]
    public void Quiet_hours_are_kept() =>
        Assert.Equal(Night.AddHours(7), Assert.Single(Plan(FeedCondition.Failing, Watchlist("a", "desk") with { QuietHours = UntilSix })).DueAt);

    [Fact]
    public void Unless_another_watchlist_of_the_channel_keeps_none() =>
        Assert.Equal(
            Night.AddMinutes(15),
            Assert.Single(Plan(FeedCondition.Failing, Watchlist("a", "desk") with { QuietHours = UntilSix }, Watchlist("b", "desk"))).DueAt);

    private static IEnumerable<string> Told(params Watchlist[] watchlists) => Plan(FeedCondition.Failing, watchlists).Select(alert => alert.Channel.Name);

    private static IReadOnlyList<PlannedAlert> Plan(FeedCondition condition, params Watchlist[] watchlists)
    {
        var channels = new[] { "desk", "soc" }.ToDictionary(name => name, name => (Channel)new EmailChannel(name, ["a@example.org"]));
        var planner = new FeedNoticePlanner(watchlists, channels, new AlertPolicy(TimeSpan.FromDays(2), TimeSpan.FromMinutes(1)));
        return planner.Plan(Wire, new FeedNotice(condition, "wire", Wire.Url.AbsoluteUri, Night, null), Night);
    }

    private static Watchlist Watchlist(string name, params string[] channels) => new() { Name = name, Alerts = [.. channels.Select(channel => new AlertRule(channel))] };
}
