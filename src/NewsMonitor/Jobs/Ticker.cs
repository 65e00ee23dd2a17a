using NewsMonitor.Logging;
using NewsMonitor.Pipeline;

namespace NewsMonitor.Jobs;

/// <summary>
/// Turns ticks into passes. Ticks may come faster than passes end: polls may overlap a few times, since one slow publisher must not hold up
/// the feeds that fall due meanwhile; deliveries are only called (see <see cref="DeliveryPump"/>), and no tick waits for a receiver. On many nodes
/// polls and deliveries are shared by leases; looks and purges are one node's turn.
/// </summary>
internal sealed class Ticker(Composition monitor, TimeProvider time, ILogger<Ticker> log) : IDisposable
{
    /// <summary>Less than the minute between two calls of one node.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(45);

    /// <summary>Less than the day between two calls of one node, more than what clocks differ by.</summary>
    private static readonly TimeSpan PurgeEvery = TimeSpan.FromHours(12);

    private readonly Passes _polls = new(8);
    private readonly Passes _hubs = new(1);
    private readonly Passes _looks = new(1);
    private int _wasToldOrReached;
    private long _lastPoll;
    private long _lastDelivery;

    /// <summary>When ticks of both kinds had come last, as <see cref="TimeProvider.GetTimestamp"/> has it; 0: never.</summary>
    public long LastTick => Math.Min(Volatile.Read(ref _lastPoll), Volatile.Read(ref _lastDelivery));

    public Task PollAsync(CancellationToken cancellation)
    {
        Volatile.Write(ref _lastPoll, time.GetTimestamp());
        return _polls.TryRunAsync(() => WatchedAsync(async snapshot =>
        {
            // Pushes that came while their feed was being polled.
            if (snapshot.WebSub is { } hubs)
                await hubs.WakeAsync(cancellation);
            var report = await snapshot.Poll.RunAsync(PollScope.Batch, cancellation);
            TellWhenNothingIsReachable(report);
        }));
    }

    /// <summary>What falls due without a commit: what was put off, and what gathered.</summary>
    public Task DeliverAsync(CancellationToken cancellation)
    {
        Volatile.Write(ref _lastDelivery, time.GetTimestamp());
        monitor.Bell.Ring();
        return monitor.Standing.WatchAsync(() => monitor.Metrics.ReadGaugesAsync(monitor.Database, cancellation));
    }

    public Task AskHubsAsync(CancellationToken cancellation) =>
        _hubs.TryRunAsync(() => WatchedAsync(snapshot => snapshot.WebSub?.RunAsync(cancellation) ?? Task.CompletedTask));

    public Task WatchAsync(CancellationToken cancellation) => _looks.TryRunAsync(() => WatchedAsync(async snapshot =>
    {
        if (await monitor.Database.Turns.TryTakeAsync("watch-matches", LookEvery, cancellation) && await snapshot.Watch.RunAsync(cancellation) > 0)
            await DeliverAsync(cancellation);
    }));

    public Task PurgeAsync(CancellationToken cancellation) => WatchedAsync(async snapshot =>
    {
        if (await monitor.Database.Turns.TryTakeAsync("purge", PurgeEvery, cancellation))
            await snapshot.Purge.RunAsync(cancellation);
    });

    public void Dispose()
    {
        _polls.Dispose();
        _hubs.Dispose();
        _looks.Dispose();
    }

    private Task WatchedAsync(Func<Snapshot, Task> pass) => monitor.Standing.WatchAsync(() => monitor.PassAsync(pass));

    /// <summary>A newcomer without a network should learn it in the first minute, and only once.</summary>
    private void TellWhenNothingIsReachable(PassReport report)
    {
        if (report.Feeds == 0 || monitor.Standing.IsFailing || Volatile.Read(ref _wasToldOrReached) != 0)
            return;
        Interlocked.Exchange(ref _wasToldOrReached, 1);
        if (report.Failed == report.Feeds)
            log.NoFeedReachable(report.Feeds);
    }
}
