using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Backtesting;

/// <summary>When the follow-ups of one story are told: the first at once unless it came with the first report, then at most one alert in <see cref="Watchlist.FollowUpEvery"/>; and where there are only digests, with the next one.</summary>
internal sealed class FollowUpTurn(Watchlist watchlist, DateTimeOffset first)
{
    private readonly List<AlertRule> _digests = watchlist.Alerts.Any(rule => rule.When == AlertTiming.Immediately)
        ? []
        : [.. watchlist.Alerts.Where(rule => rule.When == AlertTiming.Digest)];

    private DateTimeOffset? _told;
    private DateTimeOffset? _latest;

    /// <param name="seen">When the follow-up came; each later than the one before.</param>
    /// <returns>When it makes an alert; null when it goes with one that is still to be sent.</returns>
    public DateTimeOffset? Next(DateTimeOffset seen)
    {
        var waits = _digests.Count > 0 ? SameDigest(seen) : seen < _told;
        if (waits)
            return null;
        var earliest = _told + watchlist.FollowUpEvery ?? (seen == first ? first + watchlist.FollowUpEvery : seen);
        var at = _digests.Count > 0 || seen >= earliest ? seen : earliest;
        (_told, _latest) = (at, seen);
        return at;
    }

    private bool SameDigest(DateTimeOffset seen) => NextDigest(seen) == NextDigest(_latest ?? first);

    private DateTimeOffset NextDigest(DateTimeOffset time) => _digests.Min(rule => AlertDecider.NextDigest(rule, time));
}
