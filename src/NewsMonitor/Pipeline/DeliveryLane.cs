using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Pipeline;

/// <summary>Deliveries that share a receiver. It claims only what it can attempt now: a lease must not run while a delivery waits for its turn.</summary>
/// <param name="scope">Whose deliveries.</param>
/// <param name="places">Attempts at once.</param>
/// <param name="attempt">Makes one.</param>
internal sealed class DeliveryLane(ChannelScope scope, int places, DeliveryAttempt attempt) : IDisposable
{
    private readonly Passes _passes = new(1);

    public async Task<DeliveryReport> RunAsync(CancellationToken cancellation)
    {
        var report = DeliveryReport.Nothing;
        await _passes.TryRunAsync(async () =>
        {
            var first = await attempt.ClaimAsync(scope, places, cancellation);
            var reports = await Task.WhenAll(first.Select(claimed => GoOnAsync(claimed, cancellation)));
            report = reports.Aggregate(report, (sum, each) => sum.And(each));
        });
        return report;
    }

    public void Dispose() => _passes.Dispose();

    /// <summary>One place: this delivery, then the next one due, until none is.</summary>
    private async Task<DeliveryReport> GoOnAsync(ClaimedDelivery first, CancellationToken cancellation)
    {
        var report = DeliveryReport.Nothing;
        for (ClaimedDelivery? claimed = first; claimed is not null; claimed = await attempt.ClaimAsync(scope, 1, cancellation) is [var next] ? next : null)
            report = report.With(await attempt.MakeAsync(claimed, cancellation));
        return report;
    }
}
