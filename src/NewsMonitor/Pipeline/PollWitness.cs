using NewsMonitor.Core;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Fetching;
using NewsMonitor.Logging;
using NewsMonitor.Metrics;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Feeds;
using NewsMonitor.Tracing;

namespace NewsMonitor.Pipeline;

/// <summary>Tells what a poll came to: to the log, to the metrics, to the pass.</summary>
internal sealed class PollWitness(MonitorMetrics metrics, ILogger<PollJob> log)
{
    public PollReport Committed(DueFeed due, Feed feed, PollResult result)
    {
        Polled(PollOutcome.Ok);
        Learned(due, feed, result.State);
        var items = result.Items;
        var (copies, revisions) = (Count(items, Relation.Copy), Count(items, Relation.Revision));
        foreach (var relation in Enum.GetValues<Relation>())
            metrics.Read(relation, Count(items, relation));
        var matches = items.Sum(item => item.Matches.Matches.Count);
        if (!due.State.BaselineDone)
            log.FeedBaseline(due.Name, items.Count, matches);
        else if (items.Count > 0)
            log.FeedPolled(due.Name, items.Count - copies - revisions, copies, revisions, matches);
        else
            log.FeedUnchanged(due.Name, "all items known");
        foreach (var item in items)
            foreach (var match in item.Matches.Matches)
            {
                metrics.Matched(match.Watchlist);
                if (due.State.BaselineDone)
                    log.ItemMatched(match.Watchlist, item.Item.Title, item.Item.Source, match.Score, string.Join(", ", match.Evidence.Select(evidence => evidence.Text)));
            }

        foreach (var withheld in result.Withheld)
            log.MatchWithheld(withheld.Watchlist, withheld.Channel, withheld.Item.Value, withheld.Reason);
        return new PollReport(Failed: false, items.Count - revisions, matches, result.Alerts.Count);
    }

    public PollReport BroughtNothing(DueFeed due, Feed feed, FetchResult fetched, FeedParseResult? parsed, FeedState state, int alerts)
    {
        Learned(due, feed, state);
        switch (fetched, parsed)
        {
            case (FetchResult.NotModified, _):
                Polled(PollOutcome.NotModified);
                log.FeedUnchanged(due.Name, "not modified");
                return new PollReport(Failed: false, Alerts: alerts);
            case (_, FeedParseResult.NotAFeed(var reason)):
                Polled(PollOutcome.NotAFeed, well: false);
                log.FeedFailed(due.Name, reason, state.NextCheckAt);
                return new PollReport(Failed: true, Alerts: alerts);
            case (FetchResult.HostResting, _):
                Polled(PollOutcome.Resting);
                log.FeedUnchanged(due.Name, fetched.Sentence);
                return new PollReport(Failed: false, Alerts: alerts);
            case var _ when state.Gone:
                Polled(PollOutcome.Gone, well: false);
                log.FeedGone(due.Name, state.LastError);
                return new PollReport(Failed: true, Alerts: alerts);
            default:
                Polled(PollOutcome.Failed, well: false);
                log.FeedFailed(due.Name, fetched.Sentence, state.NextCheckAt);
                return new PollReport(Failed: true, Alerts: alerts);
        }
    }

    public PollReport LeaseLost(DueFeed due)
    {
        Polled(PollOutcome.LeaseLost, well: false);
        log.FeedLeaseLost(due.Name);
        return new PollReport(Failed: false);
    }

    public PollReport Broke(DueFeed due, Exception exception)
    {
        Polled(PollOutcome.Broke, well: false);
        log.PollBroke(exception, due.Name);
        return new PollReport(Failed: true);
    }

    /// <summary>Our own trouble, told elsewhere and once: the feed is as due as before.</summary>
    public PollReport NotStored(DueFeed due, StorageException trouble)
    {
        Polled(PollOutcome.NotStored, well: false);
        log.PollNotStored(due.Name, trouble.Message);
        return new PollReport(Failed: true);
    }

    public void Repaired(DueFeed due, IReadOnlyList<string> repairs)
    {
        if (repairs.Count > 0)
            log.FeedRepaired(due.Name, string.Join("; ", repairs));
    }

    /// <summary>To the metrics, and to the trace: what is told when a poll has ended is told inside its span.</summary>
    private void Polled(PollOutcome outcome, bool well = true)
    {
        metrics.Polled(outcome);
        Spans.PollEnded(outcome.ToString(), well);
    }

    /// <summary>What the poll taught of the feed itself.</summary>
    private void Learned(DueFeed due, Feed feed, FeedState state)
    {
        var before = due.State;
        if (state.MovedTo is { } to && to != before.MovedTo)
            log.FeedMoved(due.Name, ShownUrl.Of(before.MovedTo ?? feed.Url), ShownUrl.Of(to));
        else if (state.MovedTo is null && before.MovedTo is { } forgotten)
            log.FeedMoveForgotten(due.Name, ShownUrl.Of(forgotten), ShownUrl.Of(feed.Url));
        if (state.BlindSpots.Count > 0 && state.BlindSpots[^1] is var latest && (before.BlindSpots.Count == 0 || before.BlindSpots[^1] != latest))
            log.FeedBlindSpot(due.Name, latest.From, latest.To, state.NextCheckAt);
        if (state.OutageTold && !before.OutageTold && state.FailingSince is { } since)
            log.FeedOutageTold(due.Name, since, state.LastError);
        else if (before.OutageTold && !state.OutageTold)
            log.FeedRestored(due.Name, before.FailingSince ?? state.LastPolledAt);
    }

    private static int Count(IReadOnlyList<PolledItem> items, Relation relation) => items.Count(item => item.Story.Relation == relation);
}
