using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Pipeline;

/// <summary>Deliveries that share a receiver: so many attempts at once, and a few claimed ahead of them. Others may be claimed by other nodes.</summary>
/// <param name="scope">Whose deliveries.</param>
/// <param name="places">Attempts at once.</param>
/// <param name="free">The places that nobody has taken.</param>
/// <param name="attempt">Makes one.</param>
/// <param name="tenure">Once it is over the lane only ends what it has begun.</param>
/// <param name="time">How long claims have waited.</param>
internal sealed class DeliveryLane(ChannelScope scope, int places, SemaphoreSlim free, DeliveryAttempt attempt, Tenure tenure, TimeProvider time) : IDisposable
{
    /// <summary>Claims for each place, so that a claim's commit is shared.</summary>
    private const int Ahead = 8;

    /// <summary>What has waited longer behind slow attempts goes back to whoever has time for it.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Queue<ClaimedDelivery> _claimed = new();
    private long _claimedAt;

    public ChannelScope Scope => scope;

    /// <summary>Fills the places that are free with what is due, and goes on until nothing is.</summary>
    public async Task<DeliveryReport> RunAsync(CancellationToken cancellation)
    {
        var running = new List<Task<DeliveryReport>>();
        while (running.Count < places && !tenure.IsOver && free.Wait(TimeSpan.Zero, CancellationToken.None))
            running.Add(GoOnAsync(cancellation));
        var reports = await Task.WhenAll(running);
        return reports.Aggregate(DeliveryReport.Nothing, (sum, report) => sum.And(report));
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>One place: a delivery, then the next one due, until none is.</summary>
    private async Task<DeliveryReport> GoOnAsync(CancellationToken cancellation)
    {
        try
        {
            var report = DeliveryReport.Nothing;
            while (await NextAsync(cancellation) is { } claimed)
                report = report.With(await attempt.MakeAsync(claimed, cancellation));
            return report;
        }
        finally
        {
            free.Release();
        }
    }

    private async Task<ClaimedDelivery?> NextAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            var isOver = tenure.IsOver || cancellation.IsCancellationRequested || attempt.RestOf(scope) is not null;
            var wasQuick = time.GetElapsedTime(_claimedAt) < LongestWait;
            if (isOver || !wasQuick || (_claimed.TryPeek(out var next) && attempt.IsStopped(next)))
                await GiveBackAsync();
            if (isOver)
                return null;
            if (_claimed.Count == 0)
                // A receiver that keeps claims waiting gets none ahead.
                await ClaimAsync(wasQuick ? places * Ahead : 1, cancellation);
            return _claimed.TryDequeue(out next) ? next : null;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task ClaimAsync(int most, CancellationToken cancellation)
    {
        foreach (var claimed in await attempt.ClaimAsync(scope, most, cancellation))
            _claimed.Enqueue(claimed);
        _claimedAt = time.GetTimestamp();
    }

    private async Task GiveBackAsync()
    {
        if (_claimed.Count == 0)
            return;
        await attempt.GiveBackAsync([.. _claimed]);
        _claimed.Clear();
    }
}
