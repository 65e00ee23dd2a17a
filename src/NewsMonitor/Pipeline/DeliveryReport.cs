using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Pipeline;

/// <summary>What a pass over the outbox came to.</summary>
internal sealed record DeliveryReport(int Delivered, int Deferred, int Dead)
{
    public static DeliveryReport Nothing { get; } = new(0, 0, 0);

    public bool AnyFailed => Deferred + Dead > 0;

    public DeliveryReport And(DeliveryReport other) => new(Delivered + other.Delivered, Deferred + other.Deferred, Dead + other.Dead);

    public DeliveryReport With(DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Delivered => this with { Delivered = Delivered + 1 },
        DeliveryOutcome.Deferred => this with { Deferred = Deferred + 1 },
        _ => this with { Dead = Dead + 1 },
    };
}
