using NewsMonitor.Configuration;
using NewsMonitor.Core;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Fetching;
using NewsMonitor.Fetching.Schedule;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Feeds;
using NewsMonitor.Storage.Polls;

namespace NewsMonitor.Pipeline;

/// <summary>Polls what is due: the way of an item, from the request to one commit a feed.</summary>
internal sealed class PollJob(
    MonitorSettings settings, FeedFetcher fetcher, MonitorDatabase database, AlertPlanner planner, TimeProvider time, PollWitness witness)
{
    private const int BatchSize = 100;

    private readonly Dictionary<string, Feed> _feeds = settings.Feeds.ToDictionary(feed => feed.Name);
    private readonly PollRules _rules = PollRules.From(settings.Options);

    /// <summary>One pass. Leases keep passes, and nodes, off each other's feeds.</summary>
    public async Task<PassReport> RunAsync(PollScope scope, CancellationToken cancellation)
    {
        var most = scope == PollScope.Batch ? BatchSize : int.MaxValue;
        var due = await database.Feeds.ClaimDueAsync(most, settings.Options.Polling.Lease, scope == PollScope.Everything, cancellation);
        return PassReport.Of(await Task.WhenAll(due.Select(feed => TryPollAsync(feed, cancellation))));
    }

    /// <summary>The way of an item.</summary>
    private async Task<PollReport> PollAsync(DueFeed due, Feed feed, CancellationToken cancellation)
    {
        var fetched = await FetchAsync(due, feed, cancellation);
        var parsed = Parse(fetched);
        var now = time.GetUtcNow();
        var state = PollSchedule.Next(feed, due.State, fetched, parsed, _rules.Polling, now, Random.Shared.NextDouble());
        if (parsed is not FeedParseResult.Feed(var document, _))
            return await SaveStateAsync(due, fetched, parsed, state, cancellation);

        var items = ItemFactory.Create(document, feed, now);
        await using var session = await database.BeginPollAsync(due, cancellation);
        var unseen = await UnseenItems.FindAsync(due.Id, items, session, cancellation);
        var polled = await PlaceAsync(unseen, session, cancellation);
        var alerts = await planner.PlanAsync(polled, baseline: !due.State.BaselineDone, session, now, cancellation);
        return await CommitAsync(session, due, new PollResult { State = state, Items = polled, Alerts = alerts }, cancellation);
    }

    private async Task<FetchResult> FetchAsync(DueFeed due, Feed feed, CancellationToken cancellation)
    {
        var (etag, lastModified) = PollSchedule.ValidatorsToSend(due.State);
        var fetched = await fetcher.FetchAsync(feed.Url, etag, lastModified, cancellation);
        if (fetched.Rest is { } rest)
            await database.Feeds.RestHostAsync(rest.Host, rest.Until, cancellation);
        Checkpoint.Reached("after-fetch");
        return fetched;
    }

    private FeedParseResult? Parse(FetchResult result)
    {
        if (result is not FetchResult.Fetched fetched)
            return null;
        var parsed = FeedParser.Parse(fetched.Bytes, fetched.ContentType, fetched.FinalUrl, _rules.Limits);
        Checkpoint.Reached("after-parse");
        return parsed;
    }

    /// <summary>Match and Story, item by item: the story of one may be the copy of the one before.</summary>
    private async Task<IReadOnlyList<PolledItem>> PlaceAsync(IReadOnlyList<UnseenItem> unseen, PollSession session, CancellationToken cancellation)
    {
        var stories = await StoryAssignment.BeginAsync(session, StoryPolicy.Default, unseen, cancellation);
        var next = unseen.Any(item => item.Known is null) ? await session.ReserveItemIdsAsync(unseen.Count(item => item.Known is null), cancellation) : default;
        var polled = new List<PolledItem>(unseen.Count);
        foreach (var item in unseen)
        {
            var matches = settings.Matcher.Match(item.Item);
            var id = item.Known?.Id ?? next;
            if (item.Known is null)
                next = new ItemId(next.Value + 1);
            var (story, sketch) = stories.Place(id, item);
            polled.Add(new PolledItem(id, item.Item, item.Item.TextHash, sketch, story, matches));
        }

        return polled;
    }

    private async Task<PollReport> CommitAsync(PollSession session, DueFeed due, PollResult result, CancellationToken cancellation)
    {
        Checkpoint.Reached("before-commit");
        var committed = await session.CommitAsync(result, _rules.Delivery, cancellation);
        Checkpoint.Reached("after-commit");
        return committed ? witness.Committed(due, result) : witness.LeaseLost(due);
    }

    private async Task<PollReport> SaveStateAsync(DueFeed due, FetchResult fetched, FeedParseResult? parsed, FeedState state, CancellationToken cancellation)
    {
        var saved = await database.Feeds.SaveStateAsync(due, state, cancellation);
        return saved ? witness.BroughtNothing(due, fetched, parsed, state) : witness.LeaseLost(due);
    }

    /// <summary>One feed's trouble is not the others'.</summary>
    private async Task<PollReport> TryPollAsync(DueFeed due, CancellationToken cancellation)
    {
        try
        {
            if (_feeds.TryGetValue(due.Name, out var feed))
                return await PollAsync(due, feed, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            witness.Broke(due, exception);
        }

        await database.Feeds.ReleaseAsync(due.Id, due.Lease, CancellationToken.None);
        return new PollReport(Failed: true);
    }
}
