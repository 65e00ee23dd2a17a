namespace NewsMonitor.Logging;

/// <summary>What happens to channels as a whole, and to delivering.</summary>
internal static partial class DeliveryEvents
{
    [LoggerMessage(1305, LogLevel.Error, "{Channel}: stopped, since the receiver wants nothing more: {Reason}. What is due for it waits until its settings change or `newsmonitor deliveries resume` says to go on", EventName = "ChannelStopped")]
    public static partial void ChannelStopped(this ILogger log, string channel, string reason);

    [LoggerMessage(1306, LogLevel.Information, "{Watchlist} -> {Channel}: not sent ({DeliveryId}): {Reason}", EventName = "DeliverySuppressed")]
    public static partial void DeliverySuppressed(this ILogger log, string watchlist, string channel, Guid deliveryId, string reason);

    [LoggerMessage(1307, LogLevel.Error, "Delivering broke off; what was due is looked for again", EventName = "DeliveringBroke")]
    public static partial void DeliveringBroke(this ILogger log, Exception exception);
}
