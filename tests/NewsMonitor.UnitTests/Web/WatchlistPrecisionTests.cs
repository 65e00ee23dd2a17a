using NewsMonitor.Storage.Feedback;
using NewsMonitor.Web.Watchlists;

namespace NewsMonitor.UnitTests.Web;

public sealed class WatchlistPrecisionTests
{
    [Fact]
    public void Precision_is_told_with_what_it_counts() =>
        Assert.Equal(new WatchlistPrecision("67 %", "2 of 3 stories marked useful"), WatchlistsReading.PrecisionOf(new WatchlistMarks("reefs", 9, 1.3, 2, 1, 5)));

    [Fact]
    public void Where_nothing_was_marked_there_is_none() => Assert.Null(WatchlistsReading.PrecisionOf(new WatchlistMarks("reefs", 9, 1.3, 0, 0, 0)));
}
