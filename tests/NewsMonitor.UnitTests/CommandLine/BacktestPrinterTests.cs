using NewsMonitor.CommandLine;
using NewsMonitor.Core.Backtesting;
using NewsMonitor.Core.Watchlists;
using NewsMonitor.UnitTests.Backtesting;
using Spectre.Console;

namespace NewsMonitor.UnitTests.CommandLine;

public sealed class BacktestPrinterTests
{
    private static readonly TestedSet Reefs = SomeTrial.Set(SomeTrial.Reefs("reef"));

    [Fact]
    public void A_long_list_is_cut_and_says_by_how_much()
    {
        var items = Enumerable.Range(1, 30).Select(number => SomeTrial.Item($"reef {number}")).ToArray();
        var printed = Printed(SomeTrial.Report(Reefs, null, items), most: 20);
        Assert.Contains("reef 20", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("reef 21", printed, StringComparison.Ordinal);
        Assert.Contains("… and 10 more (--all)", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_item_says_is_neither_markup_nor_obeyed_by_the_terminal()
    {
        var printed = Printed(SomeTrial.Report(Reefs, null, SomeTrial.Item("[red]reef[/] \u001b]0;gone\u0007")));
        Assert.Contains("[red]reef[/]  ]0;gone ", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_headline_tells_what_changed_and_the_rates()
    {
        var printed = Printed(SomeTrial.Report(
            Reefs, SomeTrial.Set(SomeTrial.Reefs("ferry")), SomeTrial.Item("reef"), SomeTrial.Item("ferry"), SomeTrial.Item("ferry again"), SomeTrial.Item("reef again", 48)));
        Assert.Contains("reefs   +2 -2   1.0 a day (before 1.0)", printed, StringComparison.Ordinal);
        Assert.Contains("over 2 days, 4 items, 2026-03-02 to 2026-03-04", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_watchlist_of_one_set_only_is_marked()
    {
        var boats = SomeTrial.Set(new Watchlist { Name = "boats", Terms = ["ferry"] });
        var printed = Printed(SomeTrial.Report(Reefs, boats, SomeTrial.Item("reef")));
        Assert.Contains("reefs   +1 -0   1.0 a day (before 0.0)   new", printed, StringComparison.Ordinal);
        Assert.Contains("boats   +0 -0   0.0 a day (before 0.0)   removed", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void How_alerts_would_have_gone_out_is_summed_up()
    {
        var watchlist = SomeTrial.Reefs("reef") with { Alerts = [new AlertRule("desk")], MaxAlertsPerHour = 1 };
        var printed = Printed(SomeTrial.Report(SomeTrial.Set(watchlist), null, SomeTrial.Item("reef 1"), SomeTrial.Item("reef 2")));
        Assert.Contains("2 alerts: 1 at once, 1 folded beyond MaxAlertsPerHour", printed, StringComparison.Ordinal);
    }

    private static string Printed(BacktestReport report, int most = int.MaxValue)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 200;
        new BacktestPrinter(console, most).Print(report, "new.json", report.IsComparison ? "old.json" : null);
        return output.ToString();
    }
}
