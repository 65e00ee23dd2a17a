using NewsMonitor.Logging;

namespace NewsMonitor.Jobs;

/// <summary>
/// Makes the schedule anew when the wall clock was put back: Hangfire notes when each job runs next, and would wait until the clock has
/// come there again. Waits go by the monotonic clock, which nobody sets.
/// </summary>
internal sealed class TickKeeper(TimeProvider time, Action restart, ILogger<TickKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>Less is mended by waiting, and done by every clock that is kept.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (wall, monotonic) = (time.GetUtcNow(), time.GetTimestamp());
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Look, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var putBack = wall + time.GetElapsedTime(monotonic) - time.GetUtcNow();
            (wall, monotonic) = (time.GetUtcNow(), time.GetTimestamp());
            if (putBack < Least)
                continue;
            log.ClockPutBack(putBack);
            restart();
        }
    }
}
