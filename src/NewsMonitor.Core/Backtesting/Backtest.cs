using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Backtesting;

/// <summary>What a set of watchlists would have sent, and how that differs from what another set would have.</summary>
public static class Backtest
{
    /// <param name="after">The set on trial.</param>
    /// <param name="before">What it is compared with; null: nothing, and every alert is an added one.</param>
    /// <param name="items">Those that <see cref="Trial"/> found, in any order, older ones of the same stories among them.</param>
    /// <param name="since">Items first seen earlier make no alert: they only tell which stories were told already.</param>
    /// <param name="coverage">The items looked at.</param>
    public static BacktestReport Report(TestedSet after, TestedSet? before, IEnumerable<TestedItem> items, DateTimeOffset since, Coverage coverage)
    {
        var ordered = items.OrderBy(item => item.Item.FirstSeen).ThenBy(item => item.Id.Value).ToList();
        var concerned = ordered
            .SelectMany(item => item.Verdicts.After.Concat(item.Verdicts.Before).Select(match => match.Watchlist).Distinct().Select(name => (name, item)))
            .ToLookup(each => each.name, each => each.item);
        var names = after.Watchlists.Concat(before?.Watchlists ?? []).Select(watchlist => watchlist.Name).Distinct();
        return new BacktestReport(
            coverage, before is not null, [.. names.Select(name => new Comparison(name, after, before, since).Report(concerned[name], coverage))]);
    }

    private sealed class Comparison(string name, TestedSet after, TestedSet? before, DateTimeOffset since)
    {
        private readonly Watchlist? _now = after.Find(name);
        private readonly Watchlist? _then = before?.Find(name);

        public WatchlistReport Report(IEnumerable<TestedItem> items, Coverage coverage)
        {
            var tested = items.ToList();
            var now = AlertsOf(_now, tested, verdicts => verdicts.After);
            var then = AlertsOf(_then, tested, verdicts => verdicts.Before);
            // A story's third follow-up is its third, whichever reports make it.
            var (told, toldThen) = (now.Select(Key).ToHashSet(), then.Select(Key).ToHashSet());
            return new WatchlistReport
            {
                Watchlist = name,
                Presence = _now is null ? Presence.Removed : before is not null && _then is null ? Presence.New : Presence.Kept,
                Added = [.. now.Where(alert => !toldThen.Contains(Key(alert)))],
                Gone = [.. then.Where(alert => !told.Contains(Key(alert))).Select(alert => new GoneAlert(alert, ReasonOf(alert)))],
                Alerts = now.Count,
                AlertsBefore = before is null ? null : then.Count,
                PerDay = coverage.PerDay(now.Count),
                PerDayBefore = before is null ? null : coverage.PerDay(then.Count),
                Timings = _now is null ? null : AlertTimings.Of(_now, now, after.Policy),
                // Of a watchlist taken out, what it used to be loud with.
                Terms = TermNoise.Of(_now is null ? then : now, TestedAlert.Threshold(_now ?? _then!)),
            };
        }

        private IReadOnlyList<TestedAlert> AlertsOf(Watchlist? watchlist, List<TestedItem> items, Func<Verdicts, IReadOnlyList<Match>> side) =>
            watchlist is null ? [] : TestedAlert.Of(watchlist, items, since, side);

        private static (StoryId Story, int Number) Key(TestedAlert alert) => (alert.Story, alert.Number);

        private string ReasonOf(TestedAlert alert)
        {
            if (alert.First.Verdicts.Lost.TryGetValue(name, out var reason))
                return reason;
            if (alert.IsFollowUp)
                return "its story makes fewer follow-ups";
            var match = alert.First.Verdicts.After.First(match => match.Watchlist == name);
            var needed = TestedAlert.Threshold(_now!);
            return Scoring.Reaches(match.Score, needed)
                ? "its story was told before the time looked at"
                : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"matches with {match.Score:0.###}, its alerts ask for {needed:0.###}");
        }
    }
}
