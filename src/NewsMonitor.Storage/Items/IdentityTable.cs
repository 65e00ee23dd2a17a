using NewsMonitor.Core;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Items;

/// <summary>What each feed has shown; outlives the items' texts while the feed still shows them.</summary>
internal static class IdentityTable
{
    private static readonly string[] Columns = ["feed_id", "identity", "item_id", "story_id", "text_hash", "first_seen", "last_seen_at"];

    public static async Task<IReadOnlyDictionary<string, KnownItem>> FindAsync(
        WriteTransaction write, Store store, FeedId feed, IReadOnlyCollection<string> identities, CancellationToken cancellation)
    {
        var find = $"""
            SELECT identity, item_id AS ItemId, story_id AS StoryId, text_hash AS TextHash FROM identities
            WHERE feed_id = @feed AND identity IN ({store.Dialect.Texts("@keys")})
            """;
        var askedByKey = identities.ToLookup(IdentityKey.Of, StringComparer.Ordinal);
        var rows = await write.QueryAsync<IdentityRow>(
            find, new { feed = feed.Value, keys = StoredJson.List(askedByKey.Select(asked => asked.Key)) }, cancellation).ConfigureAwait(false);
        return rows
            .SelectMany(row => askedByKey[row.Identity].Distinct(StringComparer.Ordinal), (row, identity) => (row, identity))
            .ToDictionary(
                found => found.identity,
                found => new KnownItem(new ItemId(found.row.ItemId), found.identity, new StoryId(found.row.StoryId), found.row.TextHash),
                StringComparer.Ordinal);
    }

    /// <summary>Should a feed show one identity twice at once, the first item has it.</summary>
    public static Task AddAsync(WriteTransaction write, Store store, FeedId feed, IEnumerable<PolledItem> items, long now, CancellationToken cancellation) =>
        store.Dialect.InsertAsync(write, "identities", Columns, items
            .Select(polled => (Key: IdentityKey.Of(polled.Item.Identity), Polled: polled))
            .DistinctBy(identity => identity.Key, StringComparer.Ordinal)
            .Select(identity => new object?[]
            {
                feed.Value, identity.Key, identity.Polled.Id.Value, identity.Polled.Story.Story.Value, StorableText.Of(identity.Polled.TextHash),
                identity.Polled.Item.FirstSeen.ToUnix(), now,
            }), cancellation);

    public static Task ReviseAsync(WriteTransaction write, FeedId feed, PolledItem revised, CancellationToken cancellation) => write.ExecuteAsync(
        "UPDATE identities SET text_hash = @hash WHERE feed_id = @feed AND item_id = @item",
        new { feed = feed.Value, item = revised.Id.Value, hash = StorableText.Of(revised.TextHash) }, cancellation);

    /// <summary>Notes that the feed still shows them.</summary>
    public static Task TouchAsync(
        WriteTransaction write, Store store, FeedId feed, IEnumerable<string> identities, long now, CancellationToken cancellation) => write.ExecuteAsync(
        $"UPDATE identities SET last_seen_at = @now WHERE feed_id = @feed AND identity IN ({store.Dialect.Texts("@keys")})",
        new { feed = feed.Value, now, keys = StoredJson.List(identities.Select(IdentityKey.Of)) }, cancellation);

    private sealed record IdentityRow
    {
        public string Identity { get; init; } = "";

        public long ItemId { get; init; }

        public long StoryId { get; init; }

        public string TextHash { get; init; } = "";
    }
}
