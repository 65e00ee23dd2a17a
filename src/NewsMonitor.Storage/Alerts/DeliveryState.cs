namespace NewsMonitor.Storage.Alerts;

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>To be sent, for the first time or again.</summary>
    Pending,

    /// <summary>Accepted by the other side.</summary>
    Delivered,

    /// <summary>Given up or expired; can be replayed.</summary>
    Dead,

    /// <summary>Not sent, since the recipient wants no more.</summary>
    Suppressed,
}
