using System.Data.Common;
using NewsMonitor.Configuration;
using NewsMonitor.Core;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Traits;
using NewsMonitor.Fetching;
using NewsMonitor.Fetching.Schedule;
using NewsMonitor.Fetching.WebSub;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Feeds;
using NewsMonitor.Storage.Polls;
using NewsMonitor.Tracing;

namespace NewsMonitor.Pipeline;

/// <summary>Polls what is due: the way of an item, from the request to one commit a feed.</summary>
internal sealed class PollJob(
    MonitorSettings settings, FeedFetcher fetcher, MonitorDatabase database, AlertPlanner planner, FeedNoticePlanner notices, HubPace pace,
    DeliveryBell bell, TimeProvider time, PollWitness witness, Tenure tenure)
{
    /// <summary>Feeds claimed at once; when so many were due, more may be.</summary>
    public const int BatchSize = 100;

    /// <summary>Feeds of one host held at once, as a multiple of what may be asked at once: more would only wait, and hold up a pass.</summary>
    private const int PerHost = 2;

    private readonly StrangeFeeds _strange = new(time);
    private readonly Dictionary<string, Feed> _feeds = settings.Feeds.ToDictionary(feed => feed.Name);
    private readonly PollRules _rules = PollRules.From(settings.Options);

    /// <summary>One pass. Leases keep passes, and nodes, off each other's feeds.</summary>
    public async Task<PassReport> RunAsync(PollScope scope, CancellationToken cancellation)
    {
        var most = scope == PollScope.Batch ? BatchSize : int.MaxValue;
        var lease = settings.Options.Polling.Lease;
        var perHost = scope == PollScope.Batch ? PerHost * settings.Options.Http.MaxPerHost : int.MaxValue;
        var due = await database.Feeds.ClaimDueAsync(most, perHost, lease, scope == PollScope.Everything, _strange.Now, cancellation);
        if (due.Count == 0)
            return PassReport.Of([]);
        // Claimed before the next configuration changed the feeds: fine. After: they are its.
        if (tenure.IsOver)
            return await GiveBackAsync(due, cancellation);
        await using var keeper = LeaseKeeper.Start(stop => database.Feeds.RenewAsync(due[0].Lease, lease, stop), lease, time);
        return PassReport.Of(await Task.WhenAll(due.Select(feed => TryPollAsync(feed, cancellation))));
    }

    private async Task<PassReport> GiveBackAsync(IReadOnlyList<DueFeed> due, CancellationToken cancellation)
    {
        foreach (var feed in due)
            await database.Feeds.ReleaseAsync(feed.Id, feed.Lease, cancellation);
        return PassReport.Of([]);
    }

    /// <summary>The way of an item.</summary>
    private async Task<PollReport> PollAsync(DueFeed due, Feed feed, CancellationToken cancellation)
    {
        var fetched = await FetchAsync(due, feed, cancellation);
        var parsed = Parse(fetched);
        var now = time.GetUtcNow();
        if (parsed is not FeedParseResult.Feed(var document, var repairs))
            return await SaveStateAsync(due, feed, fetched, parsed, now, cancellation);

        witness.Repaired(due, repairs);
        var items = ItemFactory.Create(document, feed, now);
        await using var session = await database.BeginPollAsync(due, cancellation);
        var seen = await UnseenItems.FindAsync(due.Id, items, session, baseline: !due.State.BaselineDone, cancellation);
        var polled = await PlaceAsync(seen.Unseen, session, cancellation);
        var plan = await AlertAsync(due, polled, session, cancellation);
        var (state, told) = Conclude(due, feed, fetched, parsed, BlindSpot.Before(due.State, items, seen), now);
        var result = new PollResult
        {
            State = state,
            Items = polled,
            Renamed = seen.Renamed,
            Alerts = [.. plan.Alerts, .. told],
            Withheld = plan.Withheld,
            Watched = WatchedMatch.Of(polled, baseline: !due.State.BaselineDone, settings.Options.Polling.MaxItemAge, now),
        };
        var report = await CommitAsync(session, due, feed, result, cancellation);
        if (result.Alerts.Count > 0)
            bell.Ring();
        return report;
    }

    /// <summary>The feed's state after the poll, and whom to tell how it stands.</summary>
    private (FeedState State, IReadOnlyList<PlannedAlert> Told) Conclude(
        DueFeed due, Feed feed, FetchResult fetched, FeedParseResult? parsed, BlindSpot? blindSpot, DateTimeOffset now)
    {
        var next = PollSchedule.Next(feed, due.State, fetched, parsed, _rules.Polling, now, Random.Shared.NextDouble(), blindSpot, due.IsHurried);
        var (state, notice) = FeedHealth.Judge(feed, due.State, due.IsHurried ? next : pace.Slow(due.Id, next, now), now);
        return (state, notice is null ? [] : notices.Plan(feed, notice, now));
    }

    private async Task<FetchResult> FetchAsync(DueFeed due, Feed feed, CancellationToken cancellation)
    {
        var url = due.State.MovedTo ?? feed.Url;
        using var span = Spans.Fetch(url);
        var (etag, lastModified) = PollSchedule.ValidatorsToSend(due.State);
        var fetched = await fetcher.FetchAsync(url, etag, lastModified, cancellation);
        span.Ended(fetched.GetType().Name, fetched is not FetchResult.Failed);
        if (fetched.Rest is { } rest)
            await database.Feeds.RestHostAsync(rest.Host, rest.Until, cancellation);
        Checkpoint.Reached("after-fetch");
        return fetched;
    }

    private FeedParseResult? Parse(FetchResult result)
    {
        if (result is not FetchResult.Fetched fetched)
            return null;
        using var span = Spans.Parse();
        var parsed = FeedParser.Parse(fetched.Bytes, fetched.ContentType, fetched.FinalUrl, _rules.Limits);
        span.Ended(parsed.GetType().Name, parsed is FeedParseResult.Feed);
        Checkpoint.Reached("after-parse");
        return fetched.HubLinks.Over(parsed);
    }

    /// <summary>Match and Story, item by item: the story of one may be the copy of the one before.</summary>
    private async Task<IReadOnlyList<PolledItem>> PlaceAsync(IReadOnlyList<UnseenItem> unseen, PollSession session, CancellationToken cancellation)
    {
        var stories = await StoryAssignment.BeginAsync(session, StoryPolicy.Default, unseen, cancellation);
        var fresh = unseen.Count(stories.IsFresh);
        var next = fresh > 0 ? await session.ReserveItemIdsAsync(fresh, cancellation) : default;
        var polled = new List<PolledItem>(unseen.Count);
        foreach (var item in unseen)
        {
            var isFresh = stories.IsFresh(item);
            var id = isFresh ? next : item.Known!.Id;
            if (isFresh)
                next = new ItemId(next.Value + 1);
            var matches = Match(id, item.Item);
            var (story, traits) = Place(id, item, stories);
            polled.Add(new PolledItem(id, item.Item, item.Item.TextHash, traits, story, matches)
            {
                Revision = isFresh ? null : stories.RevisionOf(item),
                Replaces = isFresh ? item.Known?.Id : null,
            });
        }

        return polled;
    }

    private MatchResult Match(ItemId id, Item item)
    {
        using var span = Spans.Match(id);
        var result = settings.Matcher.Match(item);
        span.Ended(result.Matches.Count > 0 ? "Match" : result.NearMisses.Count > 0 ? "NearMiss" : "None");
        return result;
    }

    private static (StoryDecision Story, StoryTraits Traits) Place(ItemId id, UnseenItem item, StoryAssignment stories)
    {
        using var span = Spans.Story(id);
        var (story, traits) = stories.Place(id, item);
        span?.SetTag("newsmonitor.story.id", story.Story.Value);
        span.Ended(story.Relation.ToString());
        return (story, traits);
    }

    private async Task<AlertPlan> AlertAsync(DueFeed due, IReadOnlyList<PolledItem> polled, PollSession session, CancellationToken cancellation)
    {
        using var span = Spans.Alert();
        var plan = await planner.PlanAsync(polled, baseline: !due.State.BaselineDone, session, session.Now, cancellation);
        span?.SetTag("newsmonitor.alerts", plan.Alerts.Count);
        return plan with { Alerts = await FirstPairs.MarkAsync(plan.Alerts, polled, session, session.Now, cancellation) };
    }

    private async Task<PollReport> CommitAsync(PollSession session, DueFeed due, Feed feed, PollResult result, CancellationToken cancellation)
    {
        Checkpoint.Reached("before-commit");
        var committed = await Spans.OfCommitAsync(() => session.CommitAsync(result, _rules.Delivery, cancellation));
        Checkpoint.Reached("after-commit");
        return committed ? witness.Committed(due, feed, result) : witness.LeaseLost(due);
    }

    private async Task<PollReport> SaveStateAsync(
        DueFeed due, Feed feed, FetchResult fetched, FeedParseResult? parsed, DateTimeOffset now, CancellationToken cancellation)
    {
        var (state, told) = Conclude(due, feed, fetched, parsed, blindSpot: null, now);
        var saved = await Spans.OfCommitAsync(() => database.Feeds.SaveStateAsync(due, state, told, _rules.Delivery, cancellation));
        return saved ? witness.BroughtNothing(due, feed, fetched, parsed, state, told.Count) : witness.LeaseLost(due);
    }

    /// <summary>One feed's trouble is not the others'.</summary>
    private async Task<PollReport> TryPollAsync(DueFeed due, CancellationToken cancellation)
    {
        if (!_feeds.TryGetValue(due.Name, out var feed) || feed.Url != due.Url)
        {
            _strange.Add(due.Id);
            await database.Feeds.ReleaseAsync(due.Id, due.Lease, cancellation);
            return new PollReport(Failed: false);
        }

        using var span = Spans.Poll(due);
        try
        {
            return await PollAsync(due, feed, cancellation);
        }
        catch (OperationCanceledException)
        {
            await database.Feeds.ReleaseAsync(due.Id, due.Lease, CancellationToken.None);
            throw;
        }
        catch (StorageException trouble) when (trouble.Trouble is not null)
        {
            database.Feeds.Leave(due);
            return witness.NotStored(due, trouble);
        }
        catch (Exception exception) when (exception is StorageException or DbException)
        {
            // Nothing can be written now; the feed is due again when its lease ends.
            return witness.Broke(due, exception);
        }
        catch (Exception exception)
        {
            var broken = new FetchResult.Failed($"What it sent could not be worked on: {exception.Message}");
            await SaveStateAsync(due, feed, broken, null, time.GetUtcNow(), cancellation);
            return witness.Broke(due, exception);
        }
    }
}
