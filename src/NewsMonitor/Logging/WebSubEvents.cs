namespace NewsMonitor.Logging;

/// <summary>What hubs do, and what we ask of them.</summary>
internal static partial class WebSubEvents
{
    [LoggerMessage(1500, LogLevel.Information, "Asked the hub {Hub} to {Mode}: {Topic}", EventName = "HubAsked")]
    public static partial void HubAsked(this ILogger log, string hub, string mode, string topic);

    [LoggerMessage(1501, LogLevel.Warning, "{Topic}: {Reason} Polling goes on as without a hub; the hub is asked again at {NextTryAt:u}", EventName = "HubFailed")]
    public static partial void HubFailed(this ILogger log, string topic, string reason, DateTimeOffset nextTryAt);

    [LoggerMessage(1502, LogLevel.Information, "The hub {Hub} pushes {Topic} until {LeaseUntil:u}", EventName = "HubVerified")]
    public static partial void HubVerified(this ILogger log, string hub, string topic, DateTimeOffset? leaseUntil);

    [LoggerMessage(1503, LogLevel.Information, "The hub {Hub} pushes {Topic} no more", EventName = "HubEnded")]
    public static partial void HubEnded(this ILogger log, string hub, string topic);

    [LoggerMessage(1504, LogLevel.Warning, "{Topic}: {Reason} Polling goes on as without a hub", EventName = "HubDenied")]
    public static partial void HubDenied(this ILogger log, string topic, string? reason);

    [LoggerMessage(1505, LogLevel.Debug, "The hub {Hub} pushed {Topic}", EventName = "HubPushed")]
    public static partial void HubPushed(this ILogger log, string hub, string topic);

    [LoggerMessage(1506, LogLevel.Warning, "{Topic}: a push with a missing or wrong signature was ignored", EventName = "PushIgnored")]
    public static partial void PushIgnored(this ILogger log, string topic);
}
