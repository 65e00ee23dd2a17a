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

    /// <summary>One place: a delivery, then the next one due, until none is. What one came to and that the next begins is one commit.</summary>
    private async Task<DeliveryReport> GoOnAsync(CancellationToken cancellation)
    {
        try
        {
            var report = DeliveryReport.Nothing;
            MadeAttempt? made = null;
            while (true)
            {
                // What was accepted does not wait for a claim to be recorded.
                var next = await NextAsync(mayClaim: made is null, cancellation);
                var begun = await attempt.TurnAsync(made, next, cancellation);
                if (next is null && made is null)
                    return report;
                made = next is not null && begun ? await attempt.MakeAsync(next, cancellation) : null;
                report = made is null ? report : report.With(made.Outcome);
            }
        }
        finally
        {
            free.Release();
        }
    }

    private async Task<ClaimedDelivery?> NextAsync(bool mayClaim, CancellationToken cancellation)
    {
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            var isOver = tenure.IsOver || cancellation.IsCancellationRequested || attempt.RestOf(scope) is not null;
            var wasQuick = time.GetElapsedTime(_claimedAt) < LongestWait;
            if (mayClaim && (isOver || !wasQuick || (_claimed.TryPeek(out var next) && attempt.IsStopped(next))))
                await GiveBackAsync();
            if (isOver)
                return null;
            if (mayClaim && _claimed.Count == 0)
                // A receiver that keeps claims waiting gets none ahead.
                await ClaimAsync(wasQuick ? places * Ahead : 1, cancellation);
            return (mayClaim || (wasQuick && _claimed.TryPeek(out next) && !attempt.IsStopped(next))) && _claimed.TryDequeue(out next) ? next : null;
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
