using System.Globalization;
using NewsMonitor.CommandLine;
using NewsMonitor.Configuration;
using NewsMonitor.Core.Backtesting;
using NewsMonitor.Web.Pages;
using NewsMonitor.Web.Stories;

namespace NewsMonitor.Web.Watchlists;

/// <summary>What trying a change came to, as a page says it.</summary>
internal static class TryOutcomes
{
    private const int MostAlerts = 50;
    private const int MostTerms = 10;
    private const int MostProblems = 30;

    /// <param name="result">What it came to.</param>
    /// <param name="days">How far back was asked for.</param>
    /// <param name="now">UTC.</param>
    public static TryOutcome Of(TryResult result, int days, DateTimeOffset now) => result switch
    {
        TryResult.Busy => new TryOutcome("Another change is being tried just now. Try again in half a minute; your text is kept.", "odd"),
        TryResult.Refused(var problems) => new TryOutcome("It would be refused as it is, so nothing was tried.", "bad") { Problems = Some(problems), Notes = More(problems) },
        TryResult.Nothing(var warnings) => new TryOutcome($"It is good, but no item on record was first seen in the last {Counted.Of(days, "day")}.", "odd")
        {
            Problems = Some(warnings),
        },
        TryResult.Tried tried => Tried(tried, days, now),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "No such result."),
    };

    private static TryOutcome Tried(TryResult.Tried tried, int days, DateTimeOffset now)
    {
        var (added, gone) = (tried.Watchlists.Sum(watchlist => watchlist.Added.Count), tried.Watchlists.Sum(watchlist => watchlist.Gone.Count));
        return new TryOutcome(added + gone == 0 ? "It would have sent the same alerts." : $"{Difference(added, gone)} alerts", added + gone == 0 ? "odd" : "good")
        {
            Notes = [.. Notes(tried, days, now)],
            Problems = Some(tried.Warnings),
            // What nothing changes about is no news, unless it was pasted alone.
            Watchlists = [.. tried.Watchlists.Where(watchlist => watchlist.Added.Count + watchlist.Gone.Count > 0 || tried.Watchlists.Count == 1).Select(watchlist => Watchlist(watchlist, now))],
        };
    }

    private static IEnumerable<string> Notes(TryResult.Tried tried, int days, DateTimeOffset now)
    {
        yield return $"Tried {BacktestWords.Covered(tried.Coverage)}.";
        if (tried.Stop == BacktestStop.OutOfTime)
            yield return string.Create(CultureInfo.InvariantCulture, $"After {WatchlistTrials.Longest.TotalSeconds:0} seconds it had read {tried.Coverage.Items:#,0} of {tried.Total:#,0} items, the oldest first; what follows is of those. Try fewer days, or newsmonitor backtest, which takes the time it needs.");
        if (tried.Stop == BacktestStop.TooMany)
            yield return string.Create(CultureInfo.InvariantCulture, $"It stopped after {tried.Coverage.Items:#,0} of {tried.Total:#,0} items, the oldest first: more than {WatchlistTrials.MostMatches:#,0} of them match, which nobody reads.");
        if (tried.Stop is null && tried.Coverage.From is { } from && from > now.AddDays(1 - days))
            yield return $"Items on record reach back to {PageTime.Of(from, now)} only: less than the {days} days you asked for.";
    }

    private static TriedWatchlist Watchlist(WatchlistReport report, DateTimeOffset now)
    {
        var presence = report.Presence == Presence.New ? "; it is new" : "";
        var before = report.PerDayBefore is { } rate ? $" (before {BacktestWords.Rate(rate)})" : "";
        return new TriedWatchlist(
            report.Watchlist, $"{Difference(report.Added.Count, report.Gone.Count)} alerts, {BacktestWords.Rate(report.PerDay)} a day{before}{presence}",
            report.Timings is { } timings && report.Alerts > 0 ? $"{Counted.Of(report.Alerts, "alert")}: {BacktestWords.Sent(timings)}" : null,
            Alerts(report.Added, alert => Alert(alert, BacktestWords.TermsOf(alert.Match), now)),
            Alerts(report.Gone, gone => Alert(gone.Alert, gone.Reason, now)),
            [.. report.Terms.Take(MostTerms).Select(noise => new NoisyTerm(noise.Term, noise.Alerts, noise.Decisive))]);
    }

    private static TriedAlerts Alerts<T>(IReadOnlyList<T> alerts, Func<T, TriedAlert> read) =>
        new([.. alerts.Take(MostAlerts).Select(read)], Math.Max(0, alerts.Count - MostAlerts));

    private static TriedAlert Alert(TestedAlert alert, string why, DateTimeOffset now)
    {
        var item = alert.First.Item;
        return new TriedAlert(
            $"{(alert.IsFollowUp ? "Follow-up: " : "")}{ShownText.TitleOf(item.Title)}", $"/items/{alert.First.Id.Value}",
            $"{(item.Source.Length > 0 ? $"{item.Source}, " : "")}{PageTime.Of(item.EffectiveDate, now)}", FormattableString.Invariant($"{alert.Match.Score:0.##}"), why);
    }

    private static string Difference(int added, int gone) => FormattableString.Invariant($"+{added} −{gone}");

    private static IReadOnlyList<Problem> Some(IReadOnlyList<Problem> problems) => [.. problems.Take(MostProblems)];

    private static IReadOnlyList<string> More(IReadOnlyList<Problem> problems) => problems.Count > MostProblems ? [$"{problems.Count} problems; the first {MostProblems}:"] : [];
}
