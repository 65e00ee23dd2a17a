namespace NewsMonitor.Logging;

/// <summary>What becomes of the database.</summary>
internal static partial class StorageEvents
{
    [LoggerMessage(1700, LogLevel.Error, "{Trouble} Nothing is polled or delivered until something can be stored again; then all goes on by itself", EventName = "StorageTroubleBegan")]
    public static partial void StorageTroubleBegan(this ILogger log, string trouble);

    [LoggerMessage(1701, LogLevel.Critical, "{Trouble} Nothing is polled, delivered or written any more until the service is started again", EventName = "StorageDamaged")]
    public static partial void StorageDamaged(this ILogger log, string trouble);

    [LoggerMessage(1702, LogLevel.Information, "The database stores again, for a minute now, after {Length} of trouble: polling and delivering go on", EventName = "StorageTroubleEnded")]
    public static partial void StorageTroubleEnded(this ILogger log, TimeSpan length);

    [LoggerMessage(1703, LogLevel.Debug, "Broke off: {Trouble}", EventName = "PassBroke")]
    public static partial void PassBroke(this ILogger log, string trouble);

    [LoggerMessage(1704, LogLevel.Debug, "{Feed}: what it brought could not be stored and is fetched again: {Trouble}", EventName = "PollNotStored")]
    public static partial void PollNotStored(this ILogger log, string feed, string trouble);
}
