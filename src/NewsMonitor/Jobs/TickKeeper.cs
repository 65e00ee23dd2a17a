using NewsMonitor.Logging;

namespace NewsMonitor.Jobs;

/// <summary>
/// Ticks when the service starts, and whenever Hangfire does not: it notes by the wall clock when each job runs next, and once that clock is put
/// back it would wait until it has come there again; on many nodes most ticks go to one of them, and a lock that a dead one leaves behind stops all.
/// This goes by the monotonic clock, which nobody sets.
/// </summary>
/// <param name="ticker">This node's.</param>
/// <param name="schedule">Hangfire's. While it is ours alone, a standstill is a fault, told and mended here.</param>
/// <param name="time">The clock.</param>
/// <param name="restart">Makes the schedule anew.</param>
/// <param name="log">For the person on duty.</param>
internal sealed class TickKeeper(Ticker ticker, TickSchedule schedule, TimeProvider time, Action restart, ILogger<TickKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(5);

    private readonly TimeSpan _patience = schedule.IsShared || schedule.Tick * 3 > LeastPatience ? schedule.Tick * (schedule.IsShared ? 2 : 3) : LeastPatience;
    private readonly CancellationTokenSource _stopped = new();
    private readonly HashSet<Task> _ticks = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var stop = stoppingToken.Register(_stopped.Cancel);
        // The first feeds are asked at once, and silence counts from now.
        TickNow();
        Begin(ticker.WatchAsync);
        var ticked = time.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Look, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (time.GetElapsedTime(Math.Max(ticker.LastTick, ticked)) < _patience || stoppingToken.IsCancellationRequested)
                continue;
            if (!schedule.IsShared)
                Restart();
            TickNow();
            ticked = time.GetTimestamp();
        }

        await Task.WhenAll(Running());
    }

    public override void Dispose()
    {
        _stopped.Dispose();
        base.Dispose();
    }

    /// <summary>This node polls and delivers what is due, and nobody waits for it.</summary>
    public void TickNow()
    {
        Begin(ticker.PollAsync);
        Begin(ticker.DeliverAsync);
    }

    private void Restart()
    {
        log.ScheduleStoodStill(_patience);
        restart();
    }

    private void Begin(Func<CancellationToken, Task> pass)
    {
        lock (_ticks)
        {
            _ticks.RemoveWhere(tick => tick.IsCompleted);
            _ticks.Add(Task.Run(() => RunAsync(pass), CancellationToken.None));
        }
    }

    private async Task RunAsync(Func<CancellationToken, Task> pass)
    {
        try
        {
            await pass(_stopped.Token);
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
        }
        catch (Exception error)
        {
            log.TickBroke(error);
        }
    }

    private Task[] Running()
    {
        lock (_ticks)
            return [.. _ticks];
    }
}
