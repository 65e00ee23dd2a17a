using NewsMonitor.Logging;
using NewsMonitor.Pipeline;

namespace NewsMonitor.Jobs;

/// <summary>
/// Turns ticks into passes. Ticks may come faster than passes end: polls may overlap a few times, since one slow publisher must not hold up
/// the feeds that fall due meanwhile; deliveries are only called (see <see cref="DeliveryPump"/>), and no tick waits for a receiver.
/// </summary>
internal sealed class Ticker(Composition monitor, TimeProvider time, ILogger<Ticker> log) : IDisposable
{
    private readonly Passes _polls = new(8);
    private readonly Passes _hubs = new(1);
    private readonly Passes _looks = new(1);
    private int _wasToldOrReached;
    private long _lastTick;

    /// <summary>When a tick came last, as <see cref="TimeProvider.GetTimestamp"/> has it; 0: never.</summary>
    public long LastTick => Volatile.Read(ref _lastTick);

    public Task PollAsync(CancellationToken cancellation) => _polls.TryRunAsync(() => monitor.PassAsync(async snapshot =>
    {
        // Pushes that came while their feed was being polled.
        if (snapshot.WebSub is { } hubs)
            await hubs.WakeAsync(cancellation);
        PassReport report;
        do
        {
            report = await snapshot.Poll.RunAsync(PollScope.Batch, cancellation);
            TellWhenNothingIsReachable(report);
        }
        while (report.Feeds >= PollJob.BatchSize && !cancellation.IsCancellationRequested);
    }));

    /// <summary>What falls due without a commit: what was put off, and what gathered.</summary>
    public async Task DeliverAsync(CancellationToken cancellation)
    {
        Volatile.Write(ref _lastTick, time.GetTimestamp());
        monitor.Bell.Ring();
        await monitor.Metrics.ReadGaugesAsync(monitor.Database, cancellation);
    }

    public Task AskHubsAsync(CancellationToken cancellation) =>
        _hubs.TryRunAsync(() => monitor.PassAsync(snapshot => snapshot.WebSub?.RunAsync(cancellation) ?? Task.CompletedTask));

    public Task WatchAsync(CancellationToken cancellation) => _looks.TryRunAsync(() => monitor.PassAsync(async snapshot =>
    {
        if (await snapshot.Watch.RunAsync(cancellation) > 0)
            await DeliverAsync(cancellation);
    }));

    public Task PurgeAsync(CancellationToken cancellation) => monitor.PassAsync(snapshot => snapshot.Purge.RunAsync(cancellation));

    public void Dispose()
    {
        _polls.Dispose();
        _hubs.Dispose();
        _looks.Dispose();
    }

    /// <summary>A newcomer without a network should learn it in the first minute, and only once.</summary>
    private void TellWhenNothingIsReachable(PassReport report)
    {
        if (report.Feeds == 0 || Volatile.Read(ref _wasToldOrReached) != 0)
            return;
        Interlocked.Exchange(ref _wasToldOrReached, 1);
        if (report.Failed == report.Feeds)
            log.NoFeedReachable(report.Feeds);
    }
}
