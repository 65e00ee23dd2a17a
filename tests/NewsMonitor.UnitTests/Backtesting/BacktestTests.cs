using NewsMonitor.Core.Backtesting;
using NewsMonitor.Core.Watchlists;
using static NewsMonitor.UnitTests.Backtesting.SomeTrial;

namespace NewsMonitor.UnitTests.Backtesting;

public sealed class BacktestTests
{
    [Fact]
    public void Without_another_set_every_alert_is_an_added_one()
    {
        var report = Only(Report(Set(Reefs("reef")), null, Item("a reef"), Item("a ferry"), Item("reef again", 1)));
        Assert.Equal(["a reef", "reef again"], TitlesOf(report.Added));
        Assert.Equal((2, null, null), (report.Alerts, report.AlertsBefore, report.PerDayBefore));
    }

    [Fact]
    public void What_only_the_new_set_tells_is_added_and_what_only_the_old_one_told_is_gone()
    {
        var report = Only(Report(Set(Reefs("reef", "lagoon")), Set(Reefs("reef", "ferry")), Item("a reef"), Item("a lagoon"), Item("a ferry")));
        Assert.Equal(["a lagoon"], TitlesOf(report.Added));
        Assert.Equal(["a ferry"], TitlesOf(report.Gone.Select(gone => gone.Alert)));
        Assert.Equal((2, 2), (report.Alerts, report.AlertsBefore));
    }

    [Fact]
    public void Copies_and_revisions_of_a_story_make_no_second_alert()
    {
        var report = Only(Report(Set(Reefs("reef")), null, Item("first reef", 0, 7), Item("copied reef", 1, 7), Item("reef revised", 2, 7)));
        Assert.Equal(["first reef"], TitlesOf(report.Added));
    }

    [Fact]
    public void The_first_item_of_a_story_that_matches_makes_the_alert()
    {
        var report = Only(Report(Set(Reefs("reef")), null, Item("a ferry", 0, 7), Item("copied with a reef", 1, 7)));
        Assert.Equal(["copied with a reef"], TitlesOf(report.Added));
    }

    [Fact]
    public void A_story_told_by_another_of_its_items_is_neither_added_nor_gone()
    {
        var report = Only(Report(Set(Reefs("lagoon")), Set(Reefs("reef")), Item("a reef", 0, 7), Item("a lagoon", 1, 7)));
        Assert.Equal((0, 0, 1), (report.Added.Count, report.Gone.Count, report.Alerts));
    }

    [Fact]
    public void A_story_told_before_the_time_looked_at_is_not_told_again()
    {
        var report = Only(ReportSince(Start.AddHours(5), Set(Reefs("reef")), null, Item("first reef", 0, 7), Item("copied reef", 6, 7), Item("another reef", 7)));
        Assert.Equal(["another reef"], TitlesOf(report.Added));
    }

    [Fact]
    public void One_item_is_an_alert_of_each_watchlist_it_matches()
    {
        var report = Report(Set(Reefs("reef"), new Watchlist { Name = "boats", Terms = ["ferry"] }), null, Item("a ferry on a reef"));
        Assert.Equal([("reefs", 1), ("boats", 1)], report.Watchlists.Select(watchlist => (watchlist.Watchlist, watchlist.Alerts)));
    }

    [Fact]
    public void An_alert_needs_the_points_of_the_rule_that_asks_for_least()
    {
        var watchlist = Reefs("reef", "lagoon") with { Alerts = [new AlertRule("desk", MinScore: 4), new AlertRule("chief", MinScore: 9)] };
        var report = Only(Report(Set(watchlist), null, Item("a reef"), Item("a reef in a lagoon")));
        Assert.Equal(["a reef in a lagoon"], TitlesOf(report.Added));
    }

    [Fact]
    public void A_rule_that_asks_for_less_than_the_watchlist_changes_nothing()
    {
        var watchlist = Reefs("reef", "lagoon") with { MinScore = 4, Alerts = [new AlertRule("desk", MinScore: 1)] };
        Assert.Equal(["a reef in a lagoon"], TitlesOf(Only(Report(Set(watchlist), null, Item("a reef"), Item("a reef in a lagoon"))).Added));
    }

    [Fact]
    public void Watchlists_of_one_set_only_are_told_apart()
    {
        var boats = new Watchlist { Name = "boats", Terms = ["ferry"] };
        var report = Report(Set(Reefs("reef")), Set(boats), Item("a ferry on a reef"));
        Assert.Equal([("reefs", Presence.New, 1, 0), ("boats", Presence.Removed, 0, 1)], report.Watchlists.Select(each => (each.Watchlist, each.Presence, each.Alerts, each.Gone.Count)));
    }

    [Theory]
    [InlineData("excluded", "excluded by `ferry` in title")]
    [InlineData("required", "requires `boat`: no `boat`")]
    [InlineData("short", "score 2 of 3")]
    [InlineData("rule", "matches with 2, its alerts ask for 3")]
    [InlineData("removed", "the watchlist has been taken out")]
    public void What_is_gone_says_why(string change, string reason)
    {
        var old = Reefs("reef");
        var now = change switch
        {
            "excluded" => Set(old with { Exclude = ["ferry"] }),
            "required" => Set(old with { Require = "boat" }),
            "short" => Set(old with { MinScore = 3 }),
            "rule" => Set(old with { Alerts = [new AlertRule("desk", MinScore: 3)] }),
            _ => Set(),
        };
        Assert.Equal(reason, Assert.Single(Only(Report(now, Set(old), Item("reef ferry"))).Gone).Reason);
    }
}
