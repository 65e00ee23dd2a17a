using NewsMonitor.Core.Backtesting;
using NewsMonitor.Core.Feeds;
using Spectre.Console;

namespace NewsMonitor.CommandLine;

/// <summary>Prints a back-test for a person.</summary>
/// <param name="console">Where.</param>
/// <param name="most">How many lines a list may have.</param>
internal sealed class BacktestPrinter(IAnsiConsole console, int most)
{
    private const int MostTerms = 10;
    private const int MostOfTerm = 100;
    private const int MostOfReason = 200;

    /// <summary>No line of a file or a pipe is broken: who reads it line by line counts on that.</summary>
    private const int WidthOfFile = 100_000;

    private bool IsWhole => most == int.MaxValue;

    /// <summary>For stdout: lists are cut on a terminal unless <paramref name="all"/> are asked for.</summary>
    public static BacktestPrinter ForStdout(bool all)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = WidthOfFile;
        return new BacktestPrinter(console, all || Console.IsOutputRedirected ? int.MaxValue : 20);
    }

    /// <param name="report">What to print.</param>
    /// <param name="after">The set on trial, as the user named it.</param>
    /// <param name="before">What it is compared with; null: nothing.</param>
    public void Print(BacktestReport report, string after, string? before)
    {
        console.MarkupLineInterpolated(before is null ? (FormattableString)$"[grey]{after}[/]" : $"[grey]new: {after}   before: {before}[/]");
        console.MarkupLineInterpolated($"[grey]{BacktestWords.Covered(report.Coverage)}[/]");
        foreach (var watchlist in report.Watchlists)
            Print(watchlist, report.IsComparison);
    }

    private void Print(WatchlistReport report, bool isComparison)
    {
        console.WriteLine();
        var counts = isComparison ? $"[green]+{report.Added.Count}[/] [red]-{report.Gone.Count}[/]" : Counted.Of(report.Alerts, "alert");
        var before = report.PerDayBefore is { } rate ? $" (before {BacktestWords.Rate(rate)})" : "";
        var presence = report.Presence switch { Presence.New => "   [green]new[/]", Presence.Removed => "   [red]removed[/]", _ => "" };
        console.MarkupLine($"[bold]{Shown(report.Watchlist)}[/]   {counts}   {BacktestWords.Rate(report.PerDay)} a day{before}{presence}");
        if (report.Timings is { } timings && report.Alerts > 0)
            console.MarkupLineInterpolated($"  [grey]{Counted.Of(report.Alerts, "alert")}: {BacktestWords.Sent(timings)}[/]");
        PrintAll(report.Added, alert => Print(isComparison ? "[green]+[/] " : "", alert, $"[grey]{Shown(BacktestWords.TermsOf(alert.Match))}[/]"));
        PrintAll(report.Gone, gone => Print("[red]-[/] ", gone.Alert, $"[yellow]{Shown(Cut(gone.Reason, IsWhole ? int.MaxValue : MostOfReason))}[/]"));
        if (report.Terms.Count > 0)
            PrintTerms(report.Terms);
    }

    private void PrintAll<T>(IReadOnlyList<T> list, Action<T> print)
    {
        foreach (var each in list.Take(most))
            print(each);
        if (list.Count > most)
            console.MarkupLineInterpolated($"  [grey]… and {list.Count - most:#,0} more (--all)[/]");
    }

    private void Print(string sign, TestedAlert alert, string why)
    {
        var item = alert.First.Item;
        PrintIndented(2, $"{sign}[grey]{item.EffectiveDate.UtcDateTime:yyyy-MM-dd HH:mm}[/]  {(alert.IsFollowUp ? "[grey]follow-up:[/] " : "")}{Source(item)}{Shown(item.Title)}  [bold]{alert.Match.Score:0.##}[/]");
        PrintIndented(6, why);
    }

    /// <summary>What is too long for a line goes on under its own beginning.</summary>
    private void PrintIndented(int indent, string markup) => console.Write(new Padder(new Markup(markup), new Padding(indent, 0, 0, 0)));

    private static string Source(Item item) => item.Source.Length == 0 ? "" : $"[blue]{Shown(item.Source)}[/]  ";

    private void PrintTerms(IReadOnlyList<TermNoise> terms)
    {
        var shown = terms.Take(IsWhole ? most : MostTerms).ToList();
        var (alerts, decisive) = (shown.Max(term => $"{term.Alerts}".Length), shown.Max(term => $"{term.Decisive}".Length));
        console.MarkupLine("  [grey]noisiest terms: alerts, and those that would not be without the term[/]");
        foreach (var term in shown)
            PrintIndented(4, $"{$"{term.Alerts}".PadLeft(alerts)}  {$"{term.Decisive}".PadLeft(decisive)}  {Shown(Cut(term.Term, MostOfTerm))}");
        if (shown.Count < terms.Count)
            console.MarkupLineInterpolated($"    [grey]… and {terms.Count - shown.Count:#,0} more (--all)[/]");
    }

    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        // Not through a letter that is two code units long.
        return $"{text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)]}…";
    }

    /// <summary>Text from outside: no markup of ours, and nothing that a terminal would obey.</summary>
    private static string Shown(string text) => Markup.Escape(string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)));
}
