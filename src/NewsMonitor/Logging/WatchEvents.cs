using NewsMonitor.Core.Alerts.Watching;

namespace NewsMonitor.Logging;

/// <summary>What looks at the watchlists find.</summary>
internal static partial class WatchEvents
{
    [LoggerMessage(1210, LogLevel.Warning, "{Watchlist}: a burst: {Reports} reports in {Hours} h where {Usual:0.#} are usual ({Sigma:0.0} sigma); {Feeds} feeds are asked more often", EventName = "BurstBegan")]
    public static partial void BurstBegan(this ILogger log, string watchlist, int reports, int hours, double usual, double sigma, int feeds);

    [LoggerMessage(1211, LogLevel.Information, "{Watchlist}: the burst since {Since:u} is over; its feeds are asked as before", EventName = "BurstEnded")]
    public static partial void BurstEnded(this ILogger log, string watchlist, DateTimeOffset since);

    [LoggerMessage(1212, LogLevel.Warning, "{Watchlist}: no match since {Since:u}: {Cause}", EventName = "SilenceBegan")]
    public static partial void SilenceBegan(this ILogger log, string watchlist, DateTimeOffset since, SilenceCause cause);

    [LoggerMessage(1213, LogLevel.Information, "{Watchlist}: matches again after the silence since {Since:u}", EventName = "SilenceEnded")]
    public static partial void SilenceEnded(this ILogger log, string watchlist, DateTimeOffset since);
}
