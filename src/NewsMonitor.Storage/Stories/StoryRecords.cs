using System.Data.Common;
using Dapper;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Stories;

/// <summary>The stories as people look at them.</summary>
public sealed class StoryRecords
{
    private readonly Store _store;

    internal StoryRecords(Store store) => _store = store;

    /// <summary>Stories, the one with the latest item first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="span">When.</param>
    /// <param name="after">Where the page before ended; null for the first page.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<IReadOnlyList<StorySummary>> ListAsync(StoryFilter filter, StorySpan span, StoryPlace? after, int limit, CancellationToken cancellation) =>
        _store.ReadAsync(connection => StoryList.ReadAsync(connection, _store, filter, span, after, limit, cancellation), cancellation);

    /// <summary>Null when there is no such story, or none any more.</summary>
    public Task<StoredStory?> FindAsync(StoryId story, CancellationToken cancellation) => _store.ReadAsync(async connection =>
    {
        var items = await PlacedItems.OfStoryAsync(connection, story, cancellation).ConfigureAwait(false);
        return items.Count == 0 ? null : new StoredStory(story, items, await StoryAlerts.ReadAsync(connection, _store, story, cancellation).ConfigureAwait(false));
    }, cancellation);

    /// <summary>The story that the items of a story that is no more went to last; null when nobody moved them, or it is no more either.</summary>
    public Task<StoryId?> FollowAsync(StoryId story, CancellationToken cancellation) => _store.ReadAsync<StoryId?>(async connection =>
    {
        // Where the item that left last is by now, however often it was moved since.
        const string follow = """
            SELECT items.story_id FROM story_moves JOIN items ON items.id = story_moves.item_id
            WHERE story_moves.from_story = @story AND story_moves.to_story <> @story
            ORDER BY story_moves.number DESC LIMIT 1
            """;
        var to = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(follow, new { story = story.Value }, cancellationToken: cancellation)).ConfigureAwait(false);
        return to is { } found ? new StoryId(found) : null;
    }, cancellation);

    /// <summary>One item; null when it is not on record.</summary>
    public Task<PlacedItem?> ItemAsync(ItemId item, CancellationToken cancellation) => _store.ReadAsync(async connection =>
        await PlacedItems.OfItemsAsync(connection, _store, [item.Value], cancellation).ConfigureAwait(false) is [var found] ? found : null, cancellation);

    /// <summary>
    /// The items on record that are these: on the same page, or where there is no link with the same title and summary. Reads all that
    /// is on record once.
    /// </summary>
    public Task<IReadOnlyList<PlacedItem>> LikeAsync(IReadOnlyCollection<Item> items, CancellationToken cancellation) => _store.ReadAsync(async connection =>
    {
        var found = await IdsLikeAsync(connection, items, cancellation).ConfigureAwait(false);
        return await PlacedItems.OfItemsAsync(connection, _store, found, cancellation).ConfigureAwait(false);
    }, cancellation);

    /// <summary>The stories that take items now, to ask where an item would go. Changes nothing.</summary>
    public IOpenStories Open() => new RecordedStories(_store);

    /// <summary>The number that the next item to be put on record would have.</summary>
    public Task<ItemId> NextAsync(CancellationToken cancellation) => _store.ReadAsync(async connection => new ItemId(1 + await connection.ExecuteScalarAsync<long>(
        new CommandDefinition("SELECT value FROM counters WHERE name = 'item'", cancellationToken: cancellation)).ConfigureAwait(false)), cancellation);

    private async Task<IReadOnlyList<long>> IdsLikeAsync(DbConnection connection, IReadOnlyCollection<Item> items, CancellationToken cancellation)
    {
        var like = $"""
            SELECT id FROM items
            WHERE canonical_link IN ({_store.Dialect.Texts("@links")})
               OR title IN ({_store.Dialect.Texts("@titles")}) AND summary IN ({_store.Dialect.Texts("@summaries")})
            """;
        var unlinked = items.Where(item => item.CanonicalLink is null).ToList();
        var parameters = new
        {
            links = StoredJson.List(items.Select(item => item.CanonicalLink).OfType<string>().Select(StorableText.Of)),
            titles = StoredJson.List(unlinked.Select(item => StorableText.Of(item.Title))),
            summaries = StoredJson.List(unlinked.Select(item => StorableText.Of(item.Summary))),
        };
        return [.. await connection.QueryAsync<long>(new CommandDefinition(like, parameters, cancellationToken: cancellation)).ConfigureAwait(false)];
    }
}
