namespace NewsMonitor.Core.Alerts;

/// <summary>What an attempt came to; recorded with the delivery.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome() { }

    /// <param name="Answer">What the other side said, shortened.</param>
    public sealed record Delivered(string Answer) : DeliveryOutcome;

    /// <summary>Not yet: to be tried again.</summary>
    public sealed record Deferred(DateTimeOffset DueAt, string Reason) : DeliveryOutcome
    {
        /// <summary>Whether nothing was sent: the attempt does not count.</summary>
        public bool Untried { get; init; }
    }

    /// <summary>The receiver wants nothing more on this channel: it and all that follows wait until the channel's settings change or a person says so.</summary>
    /// <param name="Reason">What the receiver said.</param>
    /// <param name="Settings">Which settings it said that to; see <c>stopped_channels</c>.</param>
    public sealed record Stopped(string Reason, string Settings) : DeliveryOutcome
    {
        /// <summary>Tells others of it, once, with the outcome.</summary>
        public IReadOnlyList<PlannedAlert> Notices { get; init; } = [];
    }

    /// <summary>Not sent and not to be sent: the recipient wants no more.</summary>
    public sealed record Suppressed(string Reason) : DeliveryOutcome;

    /// <summary>Not to be tried again by itself: listed, counted, replayable.</summary>
    public sealed record Dead(string Reason) : DeliveryOutcome;
}
