using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Logging;

namespace NewsMonitor.Pipeline;

/// <summary>Tells what a look found to the log.</summary>
internal sealed class WatchWitness(ILogger<WatchJob> log)
{
    public void BurstBegan(string watchlist, BurstReading reading, int feeds) =>
        log.BurstBegan(watchlist, reading.Reports, reading.WindowHours, reading.Usual, reading.Sigma, feeds);

    public void BurstEnded(string watchlist, DateTimeOffset since) => log.BurstEnded(watchlist, since);

    public void SilenceBegan(string watchlist, DateTimeOffset since, SilenceCause cause) => log.SilenceBegan(watchlist, since, cause);

    public void SilenceEnded(string watchlist, DateTimeOffset since) => log.SilenceEnded(watchlist, since);
}
