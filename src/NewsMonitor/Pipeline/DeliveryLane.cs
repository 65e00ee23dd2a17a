using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Pipeline;

/// <summary>Deliveries that share a receiver. It claims only what it can attempt now: a lease must not run while a delivery waits for its turn.</summary>
/// <param name="scope">Whose deliveries.</param>
/// <param name="places">Attempts at once.</param>
/// <param name="free">The places that nobody has taken.</param>
/// <param name="attempt">Makes one.</param>
/// <param name="tenure">Once it is over the lane only ends what it has claimed.</param>
internal sealed class DeliveryLane(ChannelScope scope, int places, SemaphoreSlim free, DeliveryAttempt attempt, Tenure tenure)
{
    /// <summary>Fills the places that are free with what is due, and goes on until nothing is.</summary>
    public async Task<DeliveryReport> RunAsync(CancellationToken cancellation)
    {
        var taken = 0;
        while (taken < places && !tenure.IsOver && free.Wait(TimeSpan.Zero, CancellationToken.None))
            taken++;
        if (taken == 0)
            return DeliveryReport.Nothing;

        IReadOnlyList<ClaimedDelivery> first = [];
        try
        {
            first = await attempt.ClaimAsync(scope, taken, cancellation);
        }
        finally
        {
            if (taken > first.Count)
                free.Release(taken - first.Count);
        }

        var reports = await Task.WhenAll(first.Select(claimed => GoOnAsync(claimed, cancellation)));
        return reports.Aggregate(DeliveryReport.Nothing, (sum, report) => sum.And(report));
    }

    /// <summary>One place: this delivery, then the next one due, until none is.</summary>
    private async Task<DeliveryReport> GoOnAsync(ClaimedDelivery first, CancellationToken cancellation)
    {
        try
        {
            var report = DeliveryReport.Nothing;
            for (ClaimedDelivery? claimed = first; claimed is not null; claimed = await NextAsync(cancellation))
                report = report.With(await attempt.MakeAsync(claimed, cancellation));
            return report;
        }
        finally
        {
            free.Release();
        }
    }

    private async Task<ClaimedDelivery?> NextAsync(CancellationToken cancellation) =>
        !tenure.IsOver && await attempt.ClaimAsync(scope, 1, cancellation) is [var next] ? next : null;
}
