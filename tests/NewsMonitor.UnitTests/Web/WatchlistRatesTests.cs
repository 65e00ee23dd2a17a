using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Web.Watchlists;

namespace NewsMonitor.UnitTests.Web;

public sealed class WatchlistRatesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 8, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_rate_is_over_the_days_that_have_passed() => Assert.Equal("2.0", WatchlistRates.ADay([2, 2, 2, 2, 2, 2, 1], null, Now));

    [Fact]
    public void A_watchlist_of_yesterday_is_not_thinned_by_the_days_before_it() =>
        Assert.Equal("6.0", WatchlistRates.ADay([0, 0, 0, 0, 0, 8, 4], new WatchState { Since = Now.AddDays(-2) }, Now));

    [Fact]
    public void One_of_this_hour_counts_as_a_day() => Assert.Equal("3.0", WatchlistRates.ADay([0, 0, 0, 0, 0, 0, 3], new WatchState { Since = Now.AddHours(-1) }, Now));

    [Fact]
    public void A_bar_names_its_day() => Assert.Equal("Sunday, 2026-03-08: 1 alert", WatchlistRates.BarsOf([0, 0, 0, 0, 0, 0, 1], Now).List[^1].Title);
}
