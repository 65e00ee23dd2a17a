using System.Runtime.CompilerServices;
using Dapper;
using NewsMonitor.Core;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Revisions;
using NewsMonitor.Storage.Feeds;

namespace NewsMonitor.Storage.Items;

/// <summary>The items and their texts.</summary>
public sealed class ItemTable
{
    private const int PageSize = 500;

    private static readonly string[] Columns =
    [
        "id", "feed_id", "identity", "story_id", "relation", "of_item", "similarity", "reason", "title", "summary", "content",
        "link", "canonical_link", "author", "language", "source", "tags", "published", "first_seen",
    ];

    private readonly Store _store;

    internal ItemTable(Store store) => _store = store;

    /// <summary>Items first seen since then, oldest first; read page by page, so that no transaction stays open meanwhile.</summary>
    public async IAsyncEnumerable<StoredItem> SinceAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        const string page = $"""
            SELECT {ItemRow.Columns} FROM items
            WHERE first_seen >= @seen AND (first_seen > @seen OR id > @id)
            ORDER BY first_seen, id
            LIMIT @PageSize
            """;
        var (seen, id) = (since.ToUnix(), -1L);
        while (true)
        {
            var rows = await _store.ReadAsync(async connection => (await connection.QueryAsync<ItemRow>(
                new CommandDefinition(page, new { seen, id, PageSize }, cancellationToken: cancellation)).ConfigureAwait(false)).AsList(), cancellation).ConfigureAwait(false);
            foreach (var row in rows)
                yield return row.ToStored();
            if (rows.Count < PageSize)
                yield break;
            (seen, id) = (rows[^1].FirstSeen, rows[^1].Id);
        }
    }

    /// <summary>How many items were first seen since then.</summary>
    public Task<long> CountSinceAsync(DateTimeOffset since, CancellationToken cancellation) => _store.ReadAsync(connection => connection.ExecuteScalarAsync<long>(
        new CommandDefinition("SELECT count(*) FROM items WHERE first_seen >= @seen", new { seen = since.ToUnix() }, cancellationToken: cancellation)), cancellation);

    /// <summary>The items of these stories first seen before then, in no order.</summary>
    public Task<IReadOnlyList<StoredItem>> InStoriesBeforeAsync(IEnumerable<StoryId> stories, DateTimeOffset before, CancellationToken cancellation)
    {
        var read = $"SELECT {ItemRow.Columns} FROM items WHERE story_id IN ({_store.Dialect.Numbers("@stories")}) AND first_seen < @before";
        var parameters = new { stories = StoredJson.List(stories.Select(story => story.Value)), before = before.ToUnix() };
        return _store.ReadAsync<IReadOnlyList<StoredItem>>(async connection =>
        {
            var rows = await connection.QueryAsync<ItemRow>(new CommandDefinition(read, parameters, cancellationToken: cancellation)).ConfigureAwait(false);
            return [.. rows.Select(row => row.ToStored())];
        }, cancellation);
    }

    public Task<StoredCounts> CountAsync(CancellationToken cancellation) => _store.ReadAsync(async connection =>
    {
        Task<long> Count(string table) => connection.ExecuteScalarAsync<long>(new CommandDefinition($"SELECT count(*) FROM {table}", cancellationToken: cancellation));
        return new StoredCounts(
            await Count("items").ConfigureAwait(false), await Count("stories").ConfigureAwait(false), await Count("matches").ConfigureAwait(false));
    }, cancellation);

    /// <summary>The texts that items have on record.</summary>
    internal static async Task<IReadOnlyDictionary<ItemId, ItemVersion>> VersionsAsync(
        WriteTransaction write, Store store, IEnumerable<ItemId> items, CancellationToken cancellation)
    {
        var read = $"SELECT id, title, summary, content FROM items WHERE id IN ({store.Dialect.Numbers("@items")})";
        var rows = await write.QueryAsync<ItemRow>(
            read, new { items = StoredJson.List(items.Select(item => item.Value)) }, cancellation).ConfigureAwait(false);
        return rows.ToDictionary(row => new ItemId(row.Id), row => new ItemVersion(row.Title, row.Summary, row.Content));
    }

    /// <summary>The copies of the story, each with what it is a copy of.</summary>
    internal static async Task<IReadOnlyDictionary<ItemId, ItemId>> CopiesAsync(WriteTransaction write, StoryId story, CancellationToken cancellation)
    {
        const string read = "SELECT id, of_item AS OfItem FROM items WHERE story_id = @story AND relation = 'Copy' AND of_item IS NOT NULL";
        var rows = await write.QueryAsync<CopyRow>(read, new { story = story.Value }, cancellation).ConfigureAwait(false);
        return rows.ToDictionary(row => new ItemId(row.Id), row => new ItemId(row.OfItem));
    }

    internal static Task AddAsync(WriteTransaction write, Store store, DueFeed feed, IEnumerable<PolledItem> items, CancellationToken cancellation) =>
        store.Dialect.InsertAsync(write, "items", Columns, items.Select(polled => RowOf(feed, polled)), cancellation);

    /// <summary>The item takes the new text; the old one is kept with its number. When it was first seen and how it came into its story do not change.</summary>
    internal static async Task ReviseAsync(WriteTransaction write, Store store, DueFeed feed, PolledItem revised, long now, CancellationToken cancellation)
    {
        const string keepOld = """
            INSERT INTO item_revisions (item_id, number, replaced_at, title, summary, content, text_hash, similarity, reason, rank, changes)
            SELECT items.id, 1 + (SELECT count(*) FROM item_revisions WHERE item_id = items.id), @now, items.title, items.summary, items.content,
                   COALESCE((SELECT text_hash FROM identities WHERE feed_id = items.feed_id AND item_id = items.id LIMIT 1), ''), @similarity, @reason,
                   @rank, @changes
            FROM items WHERE items.id = @id
            """;
        const string takeNew = """
            UPDATE items SET title = @title, summary = @summary, content = @content, link = @link, canonical_link = @canonical_link, author = @author,
                             language = @language, source = @source, tags = @tags, published = @published
            WHERE id = @id
            """;
        const string firstSeenOf = "SELECT first_seen FROM identities WHERE feed_id = @feed AND item_id = @id LIMIT 1";

        var row = RowOf(feed, revised);
        var parameters = new DynamicParameters();
        for (var i = 0; i < Columns.Length; i++)
            parameters.Add(Columns[i], row[i]);
        parameters.Add("now", now);
        parameters.Add("rank", revised.Revision?.Rank.ToString());
        parameters.Add("changes", revised.Revision is { } revision ? StorableText.Of(StoredJson.Write(revision.Changes)) : null);

        await write.ExecuteAsync(keepOld, parameters, cancellation).ConfigureAwait(false);
        if (await write.ExecuteAsync(takeNew, parameters, cancellation).ConfigureAwait(false) == 1)
            return;
        var firstSeen = await write.ScalarAsync<long?>(
            firstSeenOf, new { feed = feed.Id.Value, id = revised.Id.Value }, cancellation).ConfigureAwait(false) ?? revised.Item.FirstSeen.ToUnix();
        await RestoreAsync(write, store, feed, revised, firstSeen, cancellation).ConfigureAwait(false);
    }

    /// <summary>Its texts were purged while the feed still showed it: it comes back as old as it is.</summary>
    private static async Task RestoreAsync(
        WriteTransaction write, Store store, DueFeed feed, PolledItem revised, long firstSeen, CancellationToken cancellation)
    {
        var restored = revised with
        {
            Item = revised.Item with { FirstSeen = firstSeen.FromUnix() },
            Story = revised.Story with { Relation = revised.Id.Value == revised.Story.Story.Value ? Relation.New : Relation.FollowUp, Of = null },
        };
        await StoryTable.TouchAsync(write, store, [restored], cancellation).ConfigureAwait(false);
        await AddAsync(write, store, feed, [restored], cancellation).ConfigureAwait(false);
    }

    private static object?[] RowOf(DueFeed feed, PolledItem polled)
    {
        var (item, story) = (polled.Item, polled.Story);
        return
        [
            polled.Id.Value, feed.Id.Value, StorableText.Of(item.Identity), story.Story.Value, story.Relation.ToString(), story.Of?.Value,
            story.Similarity, StorableText.Of(story.Reason), StorableText.Of(item.Title), StorableText.Of(item.Summary), StorableText.Of(item.Content),
            StorableText.OfNullable(item.Link), StorableText.OfNullable(item.CanonicalLink), StorableText.OfNullable(item.Author),
            StorableText.OfNullable(item.Language), StorableText.Of(item.Source), StorableText.Of(StoredJson.List(item.Tags)),
            item.Published?.ToUnix(), item.FirstSeen.ToUnix(),
        ];
    }

    private sealed record CopyRow
    {
        public long Id { get; init; }

        public long OfItem { get; init; }
    }
}
