using NewsMonitor.CommandLine;
using NewsMonitor.Configuration;
using NewsMonitor.Core.Backtesting;
using NewsMonitor.Web.Watchlists;
using static NewsMonitor.UnitTests.Backtesting.SomeTrial;

namespace NewsMonitor.UnitTests.Web;

public sealed class TryOutcomesTests
{
    private static readonly DateTimeOffset Now = Start.AddDays(7);

    private static readonly BacktestReport Changed = Report(
        Set(Reefs("reef")), Set(Reefs("lagoon")), Item("a reef"), Item("another reef", 10), Item("a lagoon", 20));

    [Fact]
    public void The_difference_is_told_in_signs_and_rates()
    {
        var outcome = Outcome(Changed);
        Assert.Equal("+2 −1 alerts", outcome.Heading);
        Assert.Equal("+2 −1 alerts, 2.0 a day (before 1.0)", Assert.Single(outcome.Watchlists).Figures);
    }

    [Fact]
    public void Each_lost_alert_says_why() => Assert.NotEmpty(Assert.Single(Assert.Single(Outcome(Changed).Watchlists).Gone.Shown).Why);

    [Fact]
    public void A_change_that_changes_nothing_says_so() =>
        Assert.Equal("It would have sent the same alerts.", Outcome(Report(Set(Reefs("reef")), Set(Reefs("reef")), Item("a reef"))).Heading);

    [Fact]
    public void Items_that_do_not_reach_back_so_far_are_told() => Assert.Contains(
        Outcome(Changed, days: 30).Notes, note => note.Contains("reach back to 2026-03-02 08:00 UTC only", StringComparison.Ordinal));

    [Fact]
    public void A_try_that_ran_out_of_time_says_how_far_it_came() =>
        Assert.Contains(Outcome(Changed, BacktestStop.OutOfTime).Notes, note => note.Contains("had read 3 of 90 items", StringComparison.Ordinal));

    [Fact]
    public void What_would_be_refused_cannot_be_taken_over()
    {
        var problem = new Problem(Severity.Error, "pasted text", 2, "$.Terms[0]", "is empty.", null);
        var outcome = TryOutcomes.Of(new TryResult.Refused([problem]), 7, Now);
        Assert.Equal(("bad", problem), (outcome.Kind, Assert.Single(outcome.Problems)));
    }

    [Fact]
    public void Long_lists_are_cut_and_counted()
    {
        var many = Report(Set(Reefs("reef")), Set(Reefs("lagoon")), [.. Enumerable.Range(0, 60).Select(number => Item($"reef {number}", number))]);
        var added = Assert.Single(Outcome(many).Watchlists).Added;
        Assert.Equal((50, 10), (added.Shown.Count, added.More));
    }

    private static TryOutcome Outcome(BacktestReport report, BacktestStop? stop = null, int days = 7) =>
        TryOutcomes.Of(new TryResult.Tried([], report.Coverage, report.Watchlists, stop, 90), days, Now);
}
