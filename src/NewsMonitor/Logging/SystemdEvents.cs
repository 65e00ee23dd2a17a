namespace NewsMonitor.Logging;

/// <summary>What goes between the service and systemd.</summary>
internal static partial class SystemdEvents
{
    [LoggerMessage(1800, LogLevel.Critical, "The dispatcher stands still: {Reason}. The watchdog is not petted any more: systemd starts the service anew", EventName = "DispatcherStandsStill")]
    public static partial void DispatcherStandsStill(this ILogger log, string reason);

    [LoggerMessage(1801, LogLevel.Information, "The dispatcher gets on again", EventName = "DispatcherGetsOn")]
    public static partial void DispatcherGetsOn(this ILogger log);

    [LoggerMessage(1802, LogLevel.Warning, "systemd cannot be told how things stand: {Reason}", EventName = "SystemdUnreachable")]
    public static partial void SystemdUnreachable(this ILogger log, string reason);
}
