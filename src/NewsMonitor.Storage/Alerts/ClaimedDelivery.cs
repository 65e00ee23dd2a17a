using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Storage.Alerts;

/// <summary>A delivery leased to the one who claimed it.</summary>
/// <param name="Delivery">What to send.</param>
/// <param name="Lease">Proof of the claim: an outcome recorded with a lease that was lost changes nothing.</param>
/// <param name="At">When, by the clock that due times go by.</param>
public sealed record ClaimedDelivery(OutgoingDelivery Delivery, Guid Lease, DateTimeOffset At)
{
    /// <summary>The same moment by the monotonic clock of whoever claimed it.</summary>
    public long Stamp { get; init; }
}
