namespace NewsMonitor.Core.Alerts;

/// <summary>What an attempt came to; recorded with the delivery.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome() { }

    /// <param name="Answer">What the other side said, shortened.</param>
    public sealed record Delivered(string Answer) : DeliveryOutcome;

    /// <summary>Not yet: to be tried again.</summary>
    public sealed record Deferred(DateTimeOffset DueAt, string Reason) : DeliveryOutcome;

    /// <summary>Not to be tried again by itself: listed, counted, replayable.</summary>
    public sealed record Dead(string Reason) : DeliveryOutcome;
}
