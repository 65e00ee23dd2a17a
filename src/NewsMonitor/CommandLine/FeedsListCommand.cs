using System.CommandLine;
using System.Globalization;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage.Feeds;
using Spectre.Console;

namespace NewsMonitor.CommandLine;

/// <summary><c>feeds list</c>: each feed's state, next poll, hub and last error.</summary>
internal static class FeedsListCommand
{
    public static Command Create()
    {
        var list = new Command("list", "List the feeds with their state.") { SharedOptions.Json };
        list.SetAction((parsed, cancellation) => DatabaseCommand.RunAsync(parsed, ListAsync, cancellation));
        return list;
    }

    private static async Task<int> ListAsync(ParseResult parsed, OpenedDatabase opened, CancellationToken cancellation)
    {
        var feeds = await opened.Database.Feeds.ListAsync(cancellation);
        var hubs = (await opened.Database.HubSubscriptions.ListAsync(cancellation))
            .Where(subscription => subscription.State != SubscriptionState.Ending).ToDictionary(subscription => subscription.Feed);
        if (parsed.GetValue(SharedOptions.Json))
            JsonLines.Write(feeds.Select(feed => Line(feed, hubs.GetValueOrDefault(feed.Id))));
        else
            Print(feeds, hubs);
        return ExitCodes.Fine;
    }

    private static object Line(StoredFeed feed, HubSubscription? hub) => new
    {
        name = feed.Name,
        url = feed.Url,
        enabled = feed.Enabled,
        state = StateOf(feed),
        nextCheckAt = feed.State.NextCheckAt,
        lastPolledAt = feed.State.LastPolledAt,
        lastSuccessAt = feed.State.LastSuccessAt,
        lastError = feed.State.LastError,
        movedTo = feed.State.MovedTo,
        blindSpots = feed.State.BlindSpots.Select(spot => new { from = spot.From, to = spot.To }),
        hub = hub is null ? null : new { url = hub.Hub, state = hub.State.ToString().ToLowerInvariant(), leaseUntil = hub.LeaseUntil, lastPushAt = hub.LastPushAt, lastError = hub.LastError },
    };

    private static void Print(IReadOnlyList<StoredFeed> feeds, Dictionary<FeedId, HubSubscription> hubs)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("feed", "state", "next poll (UTC)", "hub", "blind spots", "last error");
        foreach (var feed in feeds)
            table.AddRow(
                new Text(feed.Name), new Text(StateOf(feed)),
                new Text(feed.State.NextCheckAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
                new Text(hubs.GetValueOrDefault(feed.Id)?.State.ToString().ToLowerInvariant() ?? ""),
                new Text(feed.State.BlindSpots is [.., var latest] ? $"{feed.State.BlindSpots.Count}, last {latest.From:MM-dd HH:mm} to {latest.To:MM-dd HH:mm}" : ""),
                new Text(feed.State.LastError ?? hubs.GetValueOrDefault(feed.Id)?.LastError ?? ""));
        AnsiConsole.Write(table);
    }

    private static string StateOf(StoredFeed feed) => feed switch
    {
        { Enabled: false } => "disabled",
        { State.Gone: true } => "gone",
        { State.FailureLevel: > 0 } => "failing",
        { State.BaselineDone: false } => "new",
        _ => "healthy",
    };
}
