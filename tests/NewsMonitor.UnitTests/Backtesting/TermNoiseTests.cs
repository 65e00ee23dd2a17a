using NewsMonitor.Core.Backtesting;
using static NewsMonitor.UnitTests.Backtesting.SomeTrial;

namespace NewsMonitor.UnitTests.Backtesting;

public sealed class TermNoiseTests
{
    [Fact]
    public void A_term_is_decisive_where_the_others_fall_short_without_it()
    {
        var set = Set(Reefs("reef^2", "lagoon") with { MinScore = 4 });
        Assert.Equal(
            [new TermNoise("reef^2", 2, 2), new TermNoise("lagoon", 1, 0)],
            Only(Report(set, null, Item("a reef"), Item("reef in a lagoon"))).Terms);
    }

    [Fact]
    public void A_copy_that_stands_without_the_term_keeps_the_alert()
    {
        var report = Only(Report(Set(Reefs("reef", "lagoon")), null, Item("a reef", 0, 7), Item("a lagoon", 1, 7)));
        Assert.Equal([new TermNoise("reef", 1, 0)], report.Terms);
    }

    [Fact]
    public void The_noisiest_come_first()
    {
        var report = Only(Report(Set(Reefs("coral", "reef", "ferry")), null, Item("coral reef"), Item("reef"), Item("ferry"), Item("ferry to the reef"), Item("reef again")));
        Assert.Equal(["reef", "ferry", "coral"], report.Terms.Select(term => term.Term));
    }

    [Fact]
    public void A_watchlist_taken_out_shows_what_it_was_loud_with() =>
        Assert.Equal([new TermNoise("reef", 1, 1)], Only(Report(Set(), Set(Reefs("reef")), Item("a reef"))).Terms);
}
