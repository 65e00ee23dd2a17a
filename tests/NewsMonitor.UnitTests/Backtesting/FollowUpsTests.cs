using NewsMonitor.Core.Watchlists;
using static NewsMonitor.UnitTests.Backtesting.SomeTrial;

namespace NewsMonitor.UnitTests.Backtesting;

public sealed class FollowUpsTests
{
    private static readonly Watchlist AtOnce = Reefs("reef") with { Alerts = [new AlertRule("desk")] };

    [Fact]
    public void A_follow_up_is_an_alert_too()
    {
        var report = Only(Report(Set(AtOnce), null, Item("first reef", 0, 7), FollowUp("reef again", 3, 7)));
        Assert.Equal([false, true], report.Added.Select(alert => alert.IsFollowUp));
        Assert.Equal((1, 1), (report.Timings!.AtOnce, report.Timings.FollowUps));
    }

    [Fact]
    public void Follow_ups_within_the_hour_are_folded_into_one()
    {
        var report = Only(Report(Set(AtOnce), null, Item("first reef", 0, 7), FollowUp("reef 2", 0.2, 7), FollowUp("reef 3", 0.8, 7), FollowUp("reef 4", 0.9, 7), FollowUp("reef 5", 1.5, 7)));
        Assert.Equal([Start, Start.AddMinutes(12), Start.AddMinutes(72), Start.AddMinutes(132)], report.Added.Select(alert => alert.At));
    }

    [Fact]
    public void Where_there_are_only_digests_a_story_is_in_each_of_them_once()
    {
        var daily = Reefs("reef") with { Alerts = [new AlertRule("desk", AlertTiming.Digest, Cron: "0 7 * * *")] };
        var report = Only(Report(Set(daily), null, Item("first reef", 0, 7), FollowUp("reef 2", 3, 7), FollowUp("reef 3", 30, 7)));
        Assert.Equal(["first reef", "reef 3"], TitlesOf(report.Added));
        Assert.Equal(2, report.Timings!.Digest);
    }

    [Fact]
    public void A_longer_time_between_follow_ups_makes_fewer_and_says_so()
    {
        var items = new[] { Item("first reef", 0, 7), FollowUp("reef 2", 2, 7), FollowUp("reef 3", 4, 7), FollowUp("reef 4", 6, 7) };
        var report = Only(Report(Set(AtOnce with { FollowUpEvery = TimeSpan.FromHours(5) }), Set(AtOnce), items));
        Assert.Equal("its story makes fewer follow-ups", Assert.Single(report.Gone).Reason);
    }

    [Fact]
    public void What_looks_back_makes_no_alert() => Assert.Empty(Only(Report(Set(AtOnce), null, Item("Ten years ago today: a reef"))).Added);
}
