using System.Diagnostics;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage.Feeds;

namespace NewsMonitor.Tracing;

/// <summary>
/// An item's way as spans, one a stage, under one for the poll; each is null, and costs a comparison, while nobody listens. A delivery, which may
/// come days later and from another node, is a trace of its own: it names the items it tells. What is told is ids, names of the configuration,
/// hosts and outcomes: no address beyond its host, no recipient, no text.
/// </summary>
internal static class Spans
{
    public const string SourceName = "NewsMonitor";

    private static readonly ActivitySource Source = new(SourceName);

    public static Activity? Poll(DueFeed due) => Source.StartActivity("Poll")?
        .SetTag("newsmonitor.feed", due.Name)
        .SetTag("newsmonitor.baseline", !due.State.BaselineDone);

    public static Activity? Fetch(Uri url) => Source.StartActivity("Fetch", ActivityKind.Client)?.SetTag("server.address", url.Host);

    public static Activity? Parse() => Source.StartActivity("Parse");

    public static Activity? Match(ItemId item) => Source.StartActivity("Match")?.SetTag("newsmonitor.item.id", item.Value);

    public static Activity? Story(ItemId item) => Source.StartActivity("Story")?.SetTag("newsmonitor.item.id", item.Value);

    public static Activity? Alert() => Source.StartActivity("Alert");

    public static async Task<bool> OfCommitAsync(Func<Task<bool>> commit)
    {
        using var span = Source.StartActivity("Commit");
        var committed = await commit();
        span.Ended(committed ? "Committed" : "LeaseLost", committed);
        return committed;
    }

    public static Activity? Deliver(OutgoingDelivery delivery) => Source.StartActivity("Deliver", ActivityKind.Client)?
        .SetTag("newsmonitor.delivery.id", delivery.Id.Value)
        .SetTag("newsmonitor.alert.id", delivery.Alert.Id.Value)
        .SetTag("newsmonitor.alert.kind", delivery.Alert.Kind.ToString())
        .SetTag("newsmonitor.watchlist", delivery.Alert.Watchlist)
        .SetTag("newsmonitor.channel", delivery.Alert.Channel)
        .SetTag("newsmonitor.attempt", delivery.Attempt)
        .SetTag("newsmonitor.item.id", delivery.Alert.Entries.Select(entry => entry.ItemId.Value).ToArray())
        .SetTag("newsmonitor.story.id", delivery.Alert.Entries.Select(entry => entry.Story.Value).ToArray());

    /// <summary>What the poll came to whose span this is called in.</summary>
    public static void PollEnded(string outcome, bool well)
    {
        if (Activity.Current is { Source.Name: SourceName } poll)
            poll.Ended(outcome, well);
    }

    /// <summary>What the stage came to.</summary>
    /// <param name="span">Null: nobody listens.</param>
    /// <param name="outcome">In one word.</param>
    /// <param name="well">Whether that is what was hoped for.</param>
    public static void Ended(this Activity? span, string outcome, bool well = true) => span?
        .SetTag("newsmonitor.outcome", outcome)
        .SetStatus(well ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
}
