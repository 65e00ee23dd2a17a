namespace NewsMonitor.Logging;

/// <summary>What becomes of a configuration that is saved while the service runs.</summary>
internal static partial class ConfigurationEvents
{
    [LoggerMessage(1600, LogLevel.Information, "The saved configuration is in force: {Changes}", EventName = "ConfigurationReloaded")]
    public static partial void ConfigurationReloaded(this ILogger log, string changes);

    [LoggerMessage(1601, LogLevel.Error, "The saved configuration is wrong; the one of {Since:u} stays in force:\n  {Problems}", EventName = "ConfigurationRefused")]
    public static partial void ConfigurationRefused(this ILogger log, DateTimeOffset since, string problems);

    [LoggerMessage(1602, LogLevel.Warning, "{Keys}: what was saved there takes effect at the next start", EventName = "ConfigurationNextStart")]
    public static partial void ConfigurationNextStart(this ILogger log, string keys);

    [LoggerMessage(1603, LogLevel.Warning, "The configuration in force is odd:\n  {Problems}", EventName = "ConfigurationWarned")]
    public static partial void ConfigurationWarned(this ILogger log, string problems);

    [LoggerMessage(1604, LogLevel.Warning, "The saved configuration is good, and waits for the database: {Reason}", EventName = "ConfigurationWaits")]
    public static partial void ConfigurationWaits(this ILogger log, string reason);

    [LoggerMessage(1605, LogLevel.Error, "Reading the saved configuration broke off; please report it", EventName = "ConfigurationReadBroke")]
    public static partial void ConfigurationReadBroke(this ILogger log, Exception exception);
}
