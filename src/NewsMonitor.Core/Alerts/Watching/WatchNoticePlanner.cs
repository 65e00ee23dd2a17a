using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>
/// Who is told of a burst or a silence, and when. A burst is for those who are told immediately: a digest shows its stories anyway. Silence is for every channel
/// of the watchlist, for whoever reads digests takes a missing one for good news: it comes at the digest's time. Quiet hours hold both, whatever
/// the break-through score: the burst's great stories break through by themselves, and silence can wait.
/// </summary>
public static class WatchNoticePlanner
{
    /// <param name="watchlist">Whose.</param>
    /// <param name="channels">By name.</param>
    /// <param name="kind">Which of the three kinds.</param>
    /// <param name="began">When the burst or the silence was found: what makes it the one it is.</param>
    /// <param name="notice">What to tell.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<PlannedAlert> Plan(
        Watchlist watchlist, IReadOnlyDictionary<string, Channel> channels, AlertKind kind, DateTimeOffset began, MonitorNotice notice, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(watchlist);
        ArgumentNullException.ThrowIfNull(channels);
        return [.. watchlist.Alerts
            .Where(rule => rule.When == AlertTiming.Immediately || kind != AlertKind.Burst)
            .Select(rule => (rule.Channel, Due: Due(watchlist, rule, now)))
            .GroupBy(told => told.Channel, told => told.Due, StringComparer.Ordinal)
            .Select(told => new PlannedAlert(watchlist.Name, channels[told.Key], kind, Key(kind, began), told.Min(), [])
            {
                Notice = notice,
                Voids = kind == AlertKind.SilenceEnded ? Key(AlertKind.Silence, began) : null,
            })];
    }

    private static DateTimeOffset Due(Watchlist watchlist, AlertRule rule, DateTimeOffset now) =>
        rule.When == AlertTiming.Digest ? AlertDecider.NextDigest(rule, now).ToUniversalTime()
        : watchlist.QuietHours is { } quiet && AlertDecider.QuietUntil(quiet, now) is { } end ? end.ToUniversalTime()
        : now;

    private static string Key(AlertKind kind, DateTimeOffset began) =>
        FormattableString.Invariant($"{kind.ToString().ToLowerInvariant()}:{began.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}");
}
