using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Alerts;

/// <summary>
/// Who is told that a channel was stopped: the other channels of the watchlists that send to it, for their readers may know whoever can put it
/// right. At once, also in quiet hours: alerts are waiting. A channel that is alone stands in the log, on the pages and among the metrics.
/// </summary>
public static class ChannelStoppedNotice
{
    /// <param name="stopped">The channel's name.</param>
    /// <param name="reason">What its receiver said.</param>
    /// <param name="watchlists">All.</param>
    /// <param name="channels">All, by name.</param>
    /// <param name="now">When it was stopped.</param>
    public static IReadOnlyList<PlannedAlert> Plan(
        string stopped, string reason, IReadOnlyCollection<Watchlist> watchlists, IReadOnlyDictionary<string, Channel> channels, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(watchlists);
        ArgumentNullException.ThrowIfNull(channels);
        var concerned = watchlists.Where(watchlist => watchlist.Alerts.Any(rule => rule.Channel == stopped)).ToList();
        var notice = Of(stopped, reason, concerned, now);
        return [.. concerned
            .SelectMany(watchlist => watchlist.Alerts, (_, rule) => rule.Channel)
            .Where(channel => channel != stopped).Distinct(StringComparer.Ordinal)
            .Select(channel => new PlannedAlert(
                "", channels[channel], AlertKind.ChannelStopped, FormattableString.Invariant($"channel-stopped:{stopped}:{now.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}"), now, []) { Notice = notice })];
    }

    private static MonitorNotice Of(string stopped, string reason, List<Watchlist> concerned, DateTimeOffset now) => new(
        $"The channel “{stopped}” is stopped",
        [
            "Its receiver wants nothing more. What is due for it waits and does not expire.",
            "It goes on when its settings change, or when somebody says so at /deliveries or by `newsmonitor deliveries resume`.",
        ])
    {
        Facts =
        [
            new("channel", "Channel") { Text = stopped },
            new("reason", "The receiver said") { Text = reason },
            new("stoppedAt", "Stopped") { Moment = now },
        ],
        Lists = [new NoticeList("watchlists", "Watchlists that send to it", [.. concerned.Select(watchlist => new NoticeLine(watchlist.Name, null, null))])],
    };
}
