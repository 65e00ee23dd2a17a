using NewsMonitor.Logging;

namespace NewsMonitor.Jobs;

/// <summary>
/// Makes the schedule anew when it stands still: Hangfire notes by the wall clock when each job runs next, and once that clock is put back it
/// would wait until it has come there again. This goes by the monotonic clock, which nobody sets.
/// </summary>
internal sealed class TickKeeper(Ticker ticker, TimeSpan tick, TimeProvider time, Action restart, ILogger<TickKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(5);

    private readonly TimeSpan _patience = tick * 3 > LeastPatience ? tick * 3 : LeastPatience;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var restarted = time.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Look, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (time.GetElapsedTime(Math.Max(ticker.LastTick, restarted)) < _patience || stoppingToken.IsCancellationRequested)
                continue;
            log.ScheduleStoodStill(_patience);
            restart();
            restarted = time.GetTimestamp();
        }
    }
}
