using NewsMonitor.Web.Pages;

namespace NewsMonitor.UnitTests.Web;

public sealed class BarsTests
{
    [Fact]
    public void The_highest_count_fills_the_height_and_the_others_their_share() => Assert.Equal([100, 50, 0], HeightsOf(8, 4, 0));

    [Fact]
    public void What_is_not_nothing_is_seen() => Assert.Equal([100, 4], HeightsOf(10_000, 1));

    [Fact]
    public void Nothing_at_all_is_flat() => Assert.Equal([0, 0], HeightsOf(0, 0));

    [Fact]
    public void Each_bar_says_what_it_counts() => Assert.Equal(["0: 3", "1: 5"], Bars.Of("", [3, 5], (place, count) => $"{place}: {count}").List.Select(bar => bar.Title));

    private static IEnumerable<int> HeightsOf(params int[] counts) => Bars.Of("", counts, (_, _) => "").List.Select(bar => bar.Height);
}
