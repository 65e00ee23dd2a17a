using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Alerts;

public sealed class AlertDeciderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    private static readonly AlertPolicy Policy = new(MaxItemAge: TimeSpan.FromDays(2), BaselineGather: TimeSpan.FromMinutes(1));
    private static readonly AlertRule AtOnce = new("desk");
    private static readonly AlertRule Daily = new("chief", AlertTiming.Digest, Cron: "0 7 * * *", TimeZone: "Europe/Paris");

    [Fact]
    public void A_match_is_told_now() => Assert.IsType<AlertDecision.Now>(Decide(AtOnce, Occasion()));

    [Fact]
    public void A_channel_with_a_higher_threshold_hears_nothing_below_it() =>
        Assert.IsType<AlertDecision.None>(Decide(AtOnce with { MinScore = 9 }, Occasion(score: 8.5)));

    [Fact]
    public void What_a_first_poll_finds_gathers_in_one_summary_however_old_it_is()
    {
        var decision = Decide(AtOnce, Occasion(baseline: true, published: Noon.AddDays(-90)));
        Assert.Equal(new AlertDecision.Gather(AlertKind.Baseline, "baseline:2026-01-15T12:01:00Z", Noon.AddMinutes(1)), decision);
    }

    [Fact]
    public void An_item_published_too_long_ago_is_no_news() =>
        Assert.IsType<AlertDecision.None>(Decide(AtOnce, Occasion(published: Noon.AddDays(-2).AddSeconds(-1))));

    [Fact]
    public void A_digest_is_due_at_its_hour_in_its_own_zone()
    {
        var digest = Assert.IsType<AlertDecision.Gather>(Decide(Daily, Occasion()));
        Assert.Equal((AlertKind.Digest, new DateTimeOffset(2026, 1, 16, 6, 0, 0, TimeSpan.Zero)), (digest.Kind, digest.DueAt));
    }

    [Fact]
    public void A_digest_keeps_its_local_hour_when_the_clock_is_put_forward()
    {
        var digest = Assert.IsType<AlertDecision.Gather>(Decide(Daily, Occasion(), now: new(2026, 3, 28, 12, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 5, 0, 0, TimeSpan.Zero), digest.DueAt);
    }

    [Theory]
    [InlineData("2026-01-15T22:00:00Z", "2026-01-16T06:00:00Z")]
    [InlineData("2026-01-16T05:59:00Z", "2026-01-16T06:00:00Z")]
    [InlineData("2026-01-16T06:00:00Z", null)]
    [InlineData("2026-01-15T21:59:00Z", null)]
    public void Quiet_hours_over_midnight_end_in_the_morning(string now, string? end)
    {
        var quiet = new QuietHours(new(22, 0), new(6, 0), "Africa/Bamako");
        Assert.Equal(end is null ? null : At(end), AlertDecider.QuietUntil(quiet, At(now)));
    }

    [Fact]
    public void Quiet_hours_hold_a_match_until_they_end()
    {
        var decision = Decide(AtOnce, Occasion(), Some with { QuietHours = new(new(11, 0), new(13, 0)) });
        Assert.Equal(new AlertDecision.Gather(AlertKind.QuietHours, "quiet:2026-01-15T13:00:00Z", Noon.AddHours(1)) { Since = Noon.AddHours(-1) }, decision);
    }

    [Fact]
    public void A_break_through_score_is_told_in_quiet_hours_too() =>
        Assert.IsType<AlertDecision.Now>(Decide(AtOnce, Occasion(score: 12), Some with { QuietHours = new(new(11, 0), new(13, 0), null, 12) }));

    [Fact]
    public void Above_the_hourly_limit_the_excess_is_folded_into_one()
    {
        var decision = Decide(AtOnce, Occasion(sent: 20), Some with { MaxAlertsPerHour = 20 });
        Assert.Equal(new AlertDecision.Gather(AlertKind.Overflow, "overflow:2026-01-15T13:00:00Z", Noon.AddHours(1)) { Since = Noon }, decision);
    }

    private static Watchlist Some { get; } = new() { Name = "france-mali" };

    private static AlertOccasion Occasion(double score = 5, bool baseline = false, DateTimeOffset? published = null, int sent = 0) =>
        new(score, baseline, published ?? Noon, sent);

    private static AlertDecision Decide(AlertRule rule, AlertOccasion occasion, Watchlist? watchlist = null, DateTimeOffset? now = null) =>
        AlertDecider.Decide(watchlist ?? Some, rule, now is { } at ? occasion with { EffectiveDate = at } : occasion, Policy, now ?? Noon);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
