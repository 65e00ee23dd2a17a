using NewsMonitor.Core.Backtesting;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Watchlists;
using static NewsMonitor.UnitTests.Backtesting.SomeTrial;

namespace NewsMonitor.UnitTests.Backtesting;

public sealed class AlertTimingsTests
{
    private static readonly AlertRule AtOnce = new("desk");
    private static readonly AlertRule Daily = new("chief", AlertTiming.Digest, Cron: "0 7 * * *");

    [Fact]
    public void A_watchlist_that_tells_nobody_has_none() => Assert.Null(TimingsOf(Reefs("reef"), Item("a reef")));

    [Fact]
    public void The_excess_over_an_hours_alerts_is_folded()
    {
        var watchlist = Reefs("reef") with { Alerts = [AtOnce], MaxAlertsPerHour = 2 };
        var items = new[] { Item("reef 1"), Item("reef 2"), Item("reef 3"), Item("reef 4", 2) };
        Assert.Equal(new AlertTimings(3, 0, 0, 1, 0), TimingsOf(watchlist, items));
    }

    [Fact]
    public void An_alert_counts_by_the_channel_told_first() =>
        Assert.Equal(new AlertTimings(1, 0, 0, 0, 0), TimingsOf(Reefs("reef") with { Alerts = [Daily, AtOnce] }, Item("a reef")));

    [Fact]
    public void A_digest_is_counted_apart() =>
        Assert.Equal(new AlertTimings(0, 1, 0, 0, 0), TimingsOf(Reefs("reef") with { Alerts = [Daily] }, Item("a reef")));

    [Fact]
    public void What_quiet_hours_hold_is_counted_apart()
    {
        var quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(6, 0), null, null);
        Assert.Equal(new AlertTimings(1, 0, 1, 0, 0), TimingsOf(Reefs("reef") with { Alerts = [AtOnce], QuietHours = quiet }, Item("reef by day"), Item("reef by night", 15)));
    }

    [Fact]
    public void What_was_old_when_it_was_first_seen_is_not_told()
    {
        var (story, item) = Item("a reef");
        Assert.Equal(new AlertTimings(0, 0, 0, 0, 1), TimingsOf(Reefs("reef") with { Alerts = [AtOnce] }, (story, item with { Published = Start.AddDays(-3) })));
    }

    private static AlertTimings? TimingsOf(Watchlist watchlist, params (long Story, Item Item)[] items) => Only(Report(Set(watchlist), null, items)).Timings;
}
