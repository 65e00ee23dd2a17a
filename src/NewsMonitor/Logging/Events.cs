using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Logging;

/// <summary>Every event the service logs: names, numbers and properties are stable, for dashboards and for the person on duty.</summary>
internal static partial class Events
{
    [LoggerMessage(1000, LogLevel.Information, "NewsMonitor {Version}; feeds: {Feeds}, watchlists: {Watchlists}; {Where}", EventName = "Started")]
    public static partial void Started(this ILogger log, string version, int feeds, int watchlists, string where);

    [LoggerMessage(1001, LogLevel.Warning, "No tick for {Time}, as when the clock was put back: the schedule begins anew", EventName = "ScheduleStoodStill")]
    public static partial void ScheduleStoodStill(this ILogger log, TimeSpan time);

    [LoggerMessage(1004, LogLevel.Error, "Hangfire's schedule: {Complaints}. Nodes poll and deliver by their own ticks until it is mended, which is tried all the time", EventName = "ScheduleBroken")]
    public static partial void ScheduleBroken(this ILogger log, string complaints);

    [LoggerMessage(1005, LogLevel.Information, "Hangfire's schedule is whole again", EventName = "ScheduleMended")]
    public static partial void ScheduleMended(this ILogger log);

    [LoggerMessage(1006, LogLevel.Warning, "{Count} feeds on record are not in this configuration and are polled no more: {Feeds}. Nodes that share a database need the same configuration; the one that starts or reloads last decides", EventName = "FeedsDisabled")]
    public static partial void FeedsDisabled(this ILogger log, int count, string feeds);

    [LoggerMessage(1007, LogLevel.Error, "A tick broke off; the next one looks again", EventName = "TickBroke")]
    public static partial void TickBroke(this ILogger log, Exception exception);

    [LoggerMessage(1100, LogLevel.Information, "{Feed}: {New} new items, {Copies} copies, {Revisions} revisions, {Matches} matches", EventName = "FeedPolled")]
    public static partial void FeedPolled(this ILogger log, string feed, int @new, int copies, int revisions, int matches);

    [LoggerMessage(1101, LogLevel.Information, "{Feed}: first poll, {Items} items are the baseline, {Matches} of them match", EventName = "FeedBaseline")]
    public static partial void FeedBaseline(this ILogger log, string feed, int items, int matches);

    [LoggerMessage(1102, LogLevel.Debug, "{Feed}: nothing new ({Outcome})", EventName = "FeedUnchanged")]
    public static partial void FeedUnchanged(this ILogger log, string feed, string outcome);

    [LoggerMessage(1103, LogLevel.Warning, "{Feed}: {Reason} (asked again at {NextCheckAt:u})", EventName = "FeedFailed")]
    public static partial void FeedFailed(this ILogger log, string feed, string reason, DateTimeOffset nextCheckAt);

    [LoggerMessage(1104, LogLevel.Warning, "{Feed}: another node polled it meanwhile; what this poll brought was dropped and is fetched again", EventName = "FeedLeaseLost")]
    public static partial void FeedLeaseLost(this ILogger log, string feed);

    [LoggerMessage(1105, LogLevel.Error, "{Feed}: the poll broke off; the feed is fetched again", EventName = "PollBroke")]
    public static partial void PollBroke(this ILogger log, Exception exception, string feed);

    [LoggerMessage(1106, LogLevel.Warning, "None of the {Feeds} feeds could be reached. Is this machine online? The command `demo` shows everything without a network: dotnet run --project src/NewsMonitor -- demo", EventName = "NoFeedReachable")]
    public static partial void NoFeedReachable(this ILogger log, int feeds);

    [LoggerMessage(1107, LogLevel.Debug, "{Feed}: repaired: {Repairs}", EventName = "FeedRepaired")]
    public static partial void FeedRepaired(this ILogger log, string feed, string repairs);

    [LoggerMessage(1113, LogLevel.Warning, "{Feed}: {Reason}", EventName = "FeedGone")]
    public static partial void FeedGone(this ILogger log, string feed, string? reason);

    [LoggerMessage(1200, LogLevel.Information, "{Watchlist}: {Title} ({Source}) scores {Score}: {Evidence}", EventName = "ItemMatched")]
    public static partial void ItemMatched(this ILogger log, string watchlist, string title, string source, double score, string evidence);

    [LoggerMessage(1201, LogLevel.Debug, "{Watchlist} -> {Channel}: item {Item} matches and is not told: {Reason}", EventName = "MatchWithheld")]
    public static partial void MatchWithheld(this ILogger log, string watchlist, string channel, long item, string reason);

    [LoggerMessage(1300, LogLevel.Information, "{Watchlist} -> {Channel}: {Kind} alert \"{Headline}\" delivered ({DeliveryId}, attempt {Attempt}): {Answer}", EventName = "AlertDelivered")]
    public static partial void AlertDelivered(
        this ILogger log, string watchlist, string channel, AlertKind kind, string headline, Guid deliveryId, int attempt, string answer);

    [LoggerMessage(1301, LogLevel.Warning, "{Watchlist} -> {Channel}: not delivered ({DeliveryId}, attempt {Attempt}), tried again at {DueAt:u}: {Reason}", EventName = "DeliveryDeferred")]
    public static partial void DeliveryDeferred(
        this ILogger log, string watchlist, string channel, Guid deliveryId, int attempt, DateTimeOffset dueAt, string reason);

    [LoggerMessage(1302, LogLevel.Error, "{Watchlist} -> {Channel}: dead ({DeliveryId}, attempt {Attempt}): {Reason}. `newsmonitor deliveries list --dead` lists, `deliveries replay` sends again", EventName = "DeliveryDead")]
    public static partial void DeliveryDead(this ILogger log, string watchlist, string channel, Guid deliveryId, int attempt, string reason);

    [LoggerMessage(1303, LogLevel.Warning, "{Channel}: delivery {DeliveryId} took longer than its lease; another node has it", EventName = "DeliveryLeaseLost")]
    public static partial void DeliveryLeaseLost(this ILogger log, Guid deliveryId, string channel);

    [LoggerMessage(1304, LogLevel.Error, "{Channel}: delivery {DeliveryId} could not be written; it is tried again", EventName = "SendingBroke")]
    public static partial void SendingBroke(this ILogger log, Exception exception, Guid deliveryId, string channel);

    [LoggerMessage(1400, LogLevel.Information, "Purged {Items} items and {Alerts} alerts past their retention", EventName = "Purged")]
    public static partial void Purged(this ILogger log, int items, int alerts);

    [LoggerMessage(1108, LogLevel.Warning, "{Feed}: nothing in it was known any more: items between {From:u} and {To:u} may have been missed; asked again at {NextCheckAt:u}", EventName = "FeedBlindSpot")]
    public static partial void FeedBlindSpot(this ILogger log, string feed, DateTimeOffset from, DateTimeOffset to, DateTimeOffset nextCheckAt);

    [LoggerMessage(1109, LogLevel.Warning, "{Feed}: asked at {NewUrl} from now on, not at {OldUrl} any more; set its Url to where it is for good", EventName = "FeedMoved")]
    public static partial void FeedMoved(this ILogger log, string feed, string oldUrl, string newUrl);

    [LoggerMessage(1110, LogLevel.Error, "{Feed}: failing since {Since:u}, the channels that wait for it are told: {Reason}", EventName = "FeedOutageTold")]
    public static partial void FeedOutageTold(this ILogger log, string feed, DateTimeOffset since, string? reason);

    [LoggerMessage(1111, LogLevel.Information, "{Feed}: answers again after failing since {Since:u}", EventName = "FeedRestored")]
    public static partial void FeedRestored(this ILogger log, string feed, DateTimeOffset? since);

    [LoggerMessage(1112, LogLevel.Warning, "{Feed}: {NewUrl}, where it had moved to, fails for a day; asked at its configured {Url} again", EventName = "FeedMoveForgotten")]
    public static partial void FeedMoveForgotten(this ILogger log, string feed, string newUrl, string url);
}
