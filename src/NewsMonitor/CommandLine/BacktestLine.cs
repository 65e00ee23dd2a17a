using NewsMonitor.Core.Backtesting;

namespace NewsMonitor.CommandLine;

/// <summary>The shape in which <c>backtest --json</c> prints: one watchlist a line.</summary>
internal static class BacktestLine
{
    public static object Of(WatchlistReport report, Coverage coverage) => new
    {
        watchlist = report.Watchlist,
        presence = report.Presence.ToString().ToLowerInvariant(),
        added = report.Added.Select(alert => Alert(alert, null)),
        gone = report.Gone.Select(gone => Alert(gone.Alert, gone.Reason)),
        alerts = report.Alerts,
        alertsBefore = report.AlertsBefore,
        perDay = Math.Round(report.PerDay, 4),
        before = report.PerDayBefore is { } before ? Math.Round(before, 4) : (double?)null,
        timings = report.Timings is { } timings
            ? new { atOnce = timings.AtOnce, followUps = timings.FollowUps, digest = timings.Digest, quietHours = timings.QuietHours, overflow = timings.Overflow, tooOld = timings.TooOld }
            : null,
        terms = report.Terms.Select(term => new { term = term.Term, alerts = term.Alerts, decisive = term.Decisive }),
        items = coverage.Items,
        from = coverage.From,
        to = coverage.To,
        days = Math.Round(coverage.Days, 4),
    };

    private static object Alert(TestedAlert alert, string? reason) => new
    {
        story = alert.Story.Value,
        kind = alert.IsFollowUp ? "followup" : "story",
        item = alert.First.Id.Value,
        id = alert.First.Item.Identity,
        date = alert.First.Item.EffectiveDate,
        source = alert.First.Item.Source,
        title = alert.First.Item.Title,
        link = alert.First.Item.Link,
        score = alert.Match.Score,
        evidence = alert.Match.Evidence.Select(evidence => new
        {
            term = evidence.Term,
            text = evidence.Text,
            field = evidence.Field.ToString().ToLowerInvariant(),
            start = evidence.Start,
            length = evidence.Length,
            weight = evidence.Weight,
        }),
        reason,
    };
}
