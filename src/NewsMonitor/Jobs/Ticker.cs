using NewsMonitor.Logging;
using NewsMonitor.Pipeline;
using NewsMonitor.Storage;

namespace NewsMonitor.Jobs;

/// <summary>
/// Turns ticks into passes. Ticks may come faster than passes end: polls may overlap a few times, since one slow publisher must not hold up
/// the feeds that fall due meanwhile; deliveries are only called (see <see cref="DeliveryPump"/>), and no tick waits for a receiver. On many nodes
/// polls and deliveries are shared by leases; looks and purges are one node's turn.
/// </summary>
internal sealed class Ticker(Composition monitor, TimeProvider time, ILogger<Ticker> log) : IDisposable
{
    /// <summary>Passes of polls at once.</summary>
    public const int MostPolls = 8;

    /// <summary>Less than the minute between two calls of one node.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(45);

    /// <summary>Less than the day between two calls of one node, more than what clocks differ by.</summary>
    private static readonly TimeSpan PurgeEvery = TimeSpan.FromHours(12);

    private readonly Passes _polls = new(MostPolls, time);
    private readonly Passes _hubs = new(1, time);
    private readonly Passes _looks = new(1, time);
    private int _wasToldOrReached;
    private long _lastPoll;
    private long _lastDelivery;

    /// <summary>When ticks of both kinds had come last, as <see cref="TimeProvider.GetTimestamp"/> has it; 0: never.</summary>
    public long LastTick => Math.Min(Volatile.Read(ref _lastPoll), Volatile.Read(ref _lastDelivery));

    /// <summary>How long the longest pass of polls under way has lasted.</summary>
    public TimeSpan LongestPoll => _polls.Longest;

    public async Task PollAsync(CancellationToken cancellation)
    {
        Volatile.Write(ref _lastPoll, time.GetTimestamp());
        while (await PollBatchAsync(cancellation) && !cancellation.IsCancellationRequested)
        {
            // What is due does not wait for the next tick.
        }
    }

    /// <summary>What falls due without a commit: what was put off, and what gathered.</summary>
    public Task DeliverAsync(CancellationToken cancellation)
    {
        Checkpoint.Reached("tick");
        Volatile.Write(ref _lastDelivery, time.GetTimestamp());
        return WhenStorableAsync(_ =>
        {
            monitor.Bell.Ring();
            return monitor.Metrics.ReadGaugesAsync(monitor.Database, cancellation);
        });
    }

    public Task AskHubsAsync(CancellationToken cancellation) =>
        _hubs.TryRunAsync(() => WhenStorableAsync(snapshot => snapshot.WebSub?.RunAsync(cancellation) ?? Task.CompletedTask));

    public Task WatchAsync(CancellationToken cancellation) => _looks.TryRunAsync(() => WhenStorableAsync(async snapshot =>
    {
        if (await monitor.Database.Turns.TryTakeAsync("watch-matches", LookEvery, cancellation) && await snapshot.Watch.RunAsync(cancellation) > 0)
            await DeliverAsync(cancellation);
    }));

    public Task PurgeAsync(CancellationToken cancellation) => WhenStorableAsync(async snapshot =>
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

    /// <returns>Whether it was a full batch, so that more may be due.</returns>
    private async Task<bool> PollBatchAsync(CancellationToken cancellation)
    {
        var isFull = false;
        await _polls.TryRunAsync(() => WhenStorableAsync(async snapshot =>
        {
            // Pushes that came while their feed was being polled.
            if (snapshot.WebSub is { } hubs)
                await hubs.WakeAsync(cancellation);
            var report = await snapshot.Poll.RunAsync(PollScope.Batch, cancellation);
            TellWhenNothingIsReachable(report);
            isFull = report.Feeds >= PollJob.BatchSize;
        }));
        return isFull;
    }

    /// <summary>
    /// While the database is in trouble nothing is fetched that could not be kept, and nothing fails that is not at fault. What meets the trouble
    /// first breaks off: <see cref="StorageWatch"/> tells it, once.
    /// </summary>
    private async Task WhenStorableAsync(Func<Snapshot, Task> pass)
    {
        if (monitor.Database.Trouble is not null)
            return;
        try
        {
            await monitor.PassAsync(pass);
        }
        catch (StorageException trouble) when (trouble.Trouble is not null)
        {
            log.PassBroke(trouble.Message);
        }
    }

    /// <summary>A newcomer without a network should learn it in the first minute, and only once.</summary>
    private void TellWhenNothingIsReachable(PassReport report)
    {
        if (report.Feeds == 0 || monitor.Database.Trouble is not null || Volatile.Read(ref _wasToldOrReached) != 0)
            return;
        Interlocked.Exchange(ref _wasToldOrReached, 1);
        if (report.Failed == report.Feeds)
            log.NoFeedReachable(report.Feeds);
    }
}
