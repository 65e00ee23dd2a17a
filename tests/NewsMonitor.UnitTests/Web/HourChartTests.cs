using NewsMonitor.Storage.Activity;
using NewsMonitor.Web.Overview;

namespace NewsMonitor.UnitTests.Web;

public sealed class HourChartTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 7, 40, 0, TimeSpan.Zero);

    [Fact]
    public void The_last_bar_is_the_hour_that_goes_on() =>
        Assert.Equal("Wed 07:00 UTC: 1 item, 0 matches", HourChart.Of([Hour(7, 1, 0)], 8, Now).Hours[^1].Words);

    [Fact]
    public void Hours_without_an_item_have_a_place_and_no_bar()
    {
        var chart = HourChart.Of([Hour(2, 6, 1)], 8, Now);
        Assert.Equal([0, 0, 100, 0, 0, 0, 0, 0], chart.Hours.Select(hour => hour.Items));
    }

    [Fact]
    public void Bars_are_as_high_as_their_share_of_the_fullest_hour_and_a_single_item_is_seen() =>
        Assert.Equal([100, 50, 2], HourChart.Of([Hour(5, 1000, 0), Hour(6, 500, 0), Hour(7, 1, 0)], 8, Now).Hours.TakeLast(3).Select(hour => hour.Items));

    [Fact]
    public void Marks_stand_at_the_quarters() => Assert.Equal(["Wed 00:00", "Wed 02:00", "Wed 04:00", "Wed 06:00"], HourChart.Of([], 8, Now).Marks);

    [Fact]
    public void It_is_told_in_words_too() =>
        Assert.Equal("7 items and 3 matches in 8 hours, at most 6 and 3 in one.", HourChart.Of([Hour(2, 6, 3), Hour(3, 1, 0)], 8, Now).Words);

    private static HourCount Hour(int hour, int items, int matched) => new(new DateTimeOffset(2026, 3, 4, hour, 0, 0, TimeSpan.Zero), items, matched);
}
