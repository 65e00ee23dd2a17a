using NewsMonitor.Core;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Indexing;
using NewsMonitor.Core.Stories.Revisions;
using NewsMonitor.Storage.Alerts;
using NewsMonitor.Storage.Feeds;
using NewsMonitor.Storage.Items;
using NewsMonitor.Storage.Watching;

namespace NewsMonitor.Storage.Polls;

/// <summary>
/// One poll's transaction: answers what is on record, then takes all that the poll brought, or nothing of it. Sessions wait for each other,
/// on every node, so that each sees the stories of the one before. Not for use by several threads at once.
/// </summary>
public sealed class PollSession : IKnownItems, IOpenStories, IAlertHistory, IPairHistory, IAsyncDisposable
{
    private readonly Store _store;
    private readonly WriteTransaction _write;
    private readonly DueFeed _feed;
    private readonly long _now;

    // What the feed shows is what it is asked about; what of it is new is noted when it is added.
    private readonly HashSet<string> _shownAgain = new(StringComparer.Ordinal);
    private bool _shows;
    private bool _ended;

    private PollSession(Store store, WriteTransaction write, DueFeed feed, long now) => (_store, _write, _feed, _now) = (store, write, feed, now);

    internal static Task<PollSession> BeginAsync(Store store, DueFeed feed, CancellationToken cancellation) => store.ExplainedAsync(async () =>
    {
        var write = await store.BeginStoriesAsync(cancellation).ConfigureAwait(false);
        try
        {
            var now = await store.Dialect.NowAsync(write.Connection, write.Transaction, cancellation).ConfigureAwait(false);
            return new PollSession(store, write, feed, now);
        }
        catch
        {
            await write.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    });

    public Task<IReadOnlyDictionary<string, KnownItem>> FindAsync(FeedId feed, IReadOnlyCollection<string> identities, CancellationToken cancellation) =>
        _store.ExplainedAsync(async () =>
        {
            var known = await IdentityTable.FindAsync(_write, _store, feed, identities, cancellation).ConfigureAwait(false);
            if (feed == _feed.Id)
            {
                _shows |= identities.Count > 0;
                _shownAgain.UnionWith(known.Keys);
            }

            return known;
        });

    public Task<IReadOnlyList<KnownTraits>> FindByTraitsAsync(
        FeedId feed, IReadOnlyCollection<string> links, IReadOnlyCollection<string> titles, CancellationToken cancellation) =>
        _store.ExplainedAsync(() => IdentityTable.FindByTraitsAsync(_write, _store, feed, links, titles, cancellation));

    public Task<StoryIndex> IndexAsync(DateTimeOffset since, CancellationToken cancellation) =>
        _store.ExplainedAsync(() => StoryTraitsTable.CatchUpAsync(_write, _store.Stories, since, cancellation));

    public Task<IReadOnlyList<StoryCandidate>> ReadAsync(IReadOnlyCollection<ItemId> items, CancellationToken cancellation) =>
        _store.ExplainedAsync(() => StoryTraitsTable.ReadAsync(_write, _store, items, cancellation));

    public Task<IReadOnlyDictionary<ItemId, ItemVersion>> VersionsAsync(IReadOnlyCollection<ItemId> items, CancellationToken cancellation) =>
        _store.ExplainedAsync(() => ItemTable.VersionsAsync(_write, _store, items, cancellation));

    public Task<IReadOnlyDictionary<ItemId, ItemId>> CopiesAsync(StoryId story, CancellationToken cancellation) =>
        _store.ExplainedAsync(() => ItemTable.CopiesAsync(_write, story, cancellation));

    public Task<IReadOnlyList<ToldItem>> ToldAsync(StoryId story, CancellationToken cancellation) =>
        _store.ExplainedAsync(() => AlertTable.ToldAsync(_write, _store, story, _now, cancellation));

    public Task<int> CountDueAsync(string watchlist, string channel, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        _store.ExplainedAsync(() => AlertTable.CountDueAsync(_write, watchlist, channel, from, to, cancellation));

    public Task<bool> HasGoneAsync(string watchlist, string channel, string eventKey, CancellationToken cancellation) =>
        _store.ExplainedAsync(() => AlertTable.HasGoneAsync(_write, _store, watchlist, channel, eventKey, _now, cancellation));

    /// <summary>When it began, by the clock that deliveries come due by: nodes need not agree on the time.</summary>
    public DateTimeOffset Now => _now.FromUnix();

    public Task<IReadOnlyDictionary<EntityPair, PairRecord>> PairsAsync(string watchlist, IReadOnlyCollection<EntityPair> pairs, CancellationToken cancellation) =>
        _store.ExplainedAsync(() => WatchedMatchTable.PairsAsync(_write, _store, watchlist, pairs, cancellation));

    /// <summary>Numbers for new items; given back when the session is not committed.</summary>
    /// <returns>The first of <paramref name="count"/> consecutive ones.</returns>
    public Task<ItemId> ReserveItemIdsAsync(int count, CancellationToken cancellation) => _store.ExplainedAsync(async () =>
    {
        var last = await _write.ScalarAsync<long>(
            "UPDATE counters SET value = value + @count WHERE name = 'item' RETURNING value", new { count }, cancellation).ConfigureAwait(false);
        return new ItemId(last - count + 1);
    });

    /// <summary>Writes all that the poll brought, the feed's state with it, and ends the lease and the session.</summary>
    /// <returns>False when the lease was lost: nothing has changed.</returns>
    public Task<bool> CommitAsync(PollResult result, DeliverySettings settings, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        _ended = true;
        return _store.ExplainedAsync(async () =>
        {
            // First, since it also keeps the row from whoever would claim the feed now. A feed that shows nothing for once has not withdrawn what it showed.
            if (!await FeedTable.SaveStateAsync(_write, _feed, result.State, _shows ? _now : null, cancellation).ConfigureAwait(false))
            {
                await _write.RollbackAsync(cancellation).ConfigureAwait(false);
                return false;
            }

            if (_shownAgain.Count > 0)
                await IdentityTable.TouchAsync(_write, _store, _feed.Id, _shownAgain, _now, cancellation).ConfigureAwait(false);
            foreach (var renamed in result.Renamed)
                await IdentityTable.AddAliasAsync(_write, _feed.Id, renamed, _now, cancellation).ConfigureAwait(false);
            await AddItemsAsync([.. result.Items.Where(polled => polled.Story.Relation != Relation.Revision)], cancellation).ConfigureAwait(false);
            foreach (var revised in result.Items.Where(polled => polled.Story.Relation == Relation.Revision))
                await ReviseAsync(revised, cancellation).ConfigureAwait(false);
            await MatchTable.AddWithheldAsync(_write, _store, result.Withheld, cancellation).ConfigureAwait(false);
            await WatchedMatchTable.AddAsync(_write, result.Watched, cancellation).ConfigureAwait(false);
            foreach (var planned in result.Alerts)
                await AlertTable.AddAsync(_write, _store, planned, settings, _now, cancellation).ConfigureAwait(false);
            await _write.CommitAsync(cancellation).ConfigureAwait(false);
            return true;
        });
    }

    /// <summary>Undoes what was not committed and lets the next session in.</summary>
    public ValueTask DisposeAsync()
    {
        _ended = true;
        return _write.DisposeAsync();
    }

    /// <summary>For tests that look behind the tables.</summary>
    internal WriteTransaction Write => _write;

    private async Task AddItemsAsync(IReadOnlyCollection<PolledItem> items, CancellationToken cancellation)
    {
        if (items.Count == 0)
            return;
        await StoryTable.TouchAsync(_write, _store, items, cancellation).ConfigureAwait(false);
        await ItemTable.AddAsync(_write, _store, _feed, items, cancellation).ConfigureAwait(false);
        await IdentityTable.AddAsync(_write, _store, _feed.Id, items.Where(polled => polled.Replaces is null), _now, cancellation).ConfigureAwait(false);
        foreach (var polled in items)
            if (polled.Replaces is { } before)
                await IdentityTable.PassOnAsync(_write, _feed.Id, polled, before, cancellation).ConfigureAwait(false);
        await StoryTraitsTable.AddAsync(_write, _store, items, cancellation).ConfigureAwait(false);
        await MatchTable.AddAsync(_write, _store, items, cancellation).ConfigureAwait(false);
    }

    private async Task ReviseAsync(PolledItem revised, CancellationToken cancellation)
    {
        await ItemTable.ReviseAsync(_write, _store, _feed, revised, _now, cancellation).ConfigureAwait(false);
        await StoryTraitsTable.ReviseAsync(_write, _store, revised, (await ReserveItemIdsAsync(1, cancellation).ConfigureAwait(false)).Value, cancellation).ConfigureAwait(false);
        await IdentityTable.ReviseAsync(_write, _feed.Id, revised, cancellation).ConfigureAwait(false);
        await MatchTable.ReviseAsync(_write, _store, revised, cancellation).ConfigureAwait(false);
    }
}
