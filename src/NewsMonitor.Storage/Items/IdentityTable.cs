using NewsMonitor.Core;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Items;

/// <summary>What each feed has shown; outlives the items' texts while the feed still shows them.</summary>
internal static class IdentityTable
{
    private static readonly string[] Columns = ["feed_id", "identity", "item_id", "story_id", "text_hash", "first_seen", "last_seen_at", "link_hash", "title_hash"];

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

    /// <summary>See <see cref="IKnownItems.FindByTraitsAsync"/>. Reads the rows of the one feed.</summary>
    public static async Task<IReadOnlyList<KnownTraits>> FindByTraitsAsync(
        WriteTransaction write, Store store, FeedId feed, IReadOnlyCollection<string> links, IReadOnlyCollection<string> titles, CancellationToken cancellation)
    {
        var find = $"""
            SELECT identity, item_id AS ItemId, story_id AS StoryId, text_hash AS TextHash, first_seen AS FirstSeen,
                   link_hash AS LinkHash, title_hash AS TitleHash
            FROM identities
            WHERE feed_id = @feed AND (link_hash IN ({store.Dialect.Texts("@links")}) OR title_hash IN ({store.Dialect.Texts("@titles")}))
            """;
        var rows = await write.QueryAsync<IdentityRow>(
            find, new { feed = feed.Value, links = StoredJson.List(links), titles = StoredJson.List(titles) }, cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => new KnownTraits(
            new KnownItem(new ItemId(row.ItemId), row.Identity, new StoryId(row.StoryId), row.TextHash),
            new ItemTraits(row.LinkHash, row.TitleHash),
            row.FirstSeen.FromUnix()))];
    }

    /// <summary>Should a feed show one identity twice at once, the first item has it.</summary>
    public static Task AddAsync(WriteTransaction write, Store store, FeedId feed, IEnumerable<PolledItem> items, long now, CancellationToken cancellation) =>
        store.Dialect.InsertAsync(write, "identities", Columns, items
            .Select(polled => (Key: IdentityKey.Of(polled.Item.Identity), Polled: polled))
            .DistinctBy(identity => identity.Key, StringComparer.Ordinal)
            .Select(identity =>
            {
                var (polled, traits) = (identity.Polled, ItemTraits.Of(identity.Polled.Item));
                return new object?[]
                {
                    feed.Value, identity.Key, polled.Id.Value, polled.Story.Story.Value, StorableText.Of(polled.TextHash),
                    polled.Item.FirstSeen.ToUnix(), now, traits.Link, traits.Title,
                };
            }), cancellation);

    /// <summary>The identities of an item are another's from now on: the publisher uses them again.</summary>
    public static Task PassOnAsync(WriteTransaction write, FeedId feed, PolledItem item, ItemId before, CancellationToken cancellation)
    {
        const string passOn = """
            UPDATE identities SET item_id = @item, story_id = @story, text_hash = @hash, first_seen = @seen, link_hash = @link, title_hash = @title
            WHERE feed_id = @feed AND item_id = @before
            """;
        var traits = ItemTraits.Of(item.Item);
        return write.ExecuteAsync(passOn, new
        {
            feed = feed.Value,
            before = before.Value,
            item = item.Id.Value,
            story = item.Story.Story.Value,
            hash = StorableText.Of(item.TextHash),
            seen = item.Item.FirstSeen.ToUnix(),
            link = traits.Link,
            title = traits.Title,
        }, cancellation);
    }

    /// <summary>Gives a known item one more identity; the text it was last seen with stays on record until it is revised.</summary>
    public static Task AddAliasAsync(WriteTransaction write, FeedId feed, RenamedItem renamed, long now, CancellationToken cancellation)
    {
        const string add = """
            INSERT INTO identities (feed_id, identity, item_id, story_id, text_hash, first_seen, last_seen_at, link_hash, title_hash)
            SELECT feed_id, @alias, item_id, story_id, text_hash, first_seen, @now, @link, @title
            FROM identities WHERE feed_id = @feed AND identity = @identity
            ON CONFLICT (feed_id, identity) DO NOTHING
            """;
        var traits = ItemTraits.Of(renamed.Item);
        return write.ExecuteAsync(add, new
        {
            feed = feed.Value,
            identity = renamed.Known.Identity,
            alias = IdentityKey.Of(renamed.Item.Identity),
            now,
            link = traits.Link,
            title = traits.Title,
        }, cancellation);
    }

    public static Task ReviseAsync(WriteTransaction write, FeedId feed, PolledItem revised, CancellationToken cancellation)
    {
        const string revise = """
            UPDATE identities SET text_hash = @hash, link_hash = @link, title_hash = @title
            WHERE feed_id = @feed AND item_id = @item
            """;
        var traits = ItemTraits.Of(revised.Item);
        return write.ExecuteAsync(
            revise,
            new { feed = feed.Value, item = revised.Id.Value, hash = StorableText.Of(revised.TextHash), link = traits.Link, title = traits.Title },
            cancellation);
    }

    /// <summary>
    /// How much earlier than its feed was last read an identity may have been noted though it was shown: a feed shows the same items at every poll, and
    /// only what is to be purged after days depends on it.
    /// </summary>
    public static TimeSpan Grain { get; } = TimeSpan.FromHours(6);

    /// <summary>Notes that the feed still shows them, where that was noted longer than <see cref="Grain"/> ago.</summary>
    public static Task TouchAsync(
        WriteTransaction write, Store store, FeedId feed, IEnumerable<string> identities, long now, CancellationToken cancellation) => write.ExecuteAsync(
        $"UPDATE identities SET last_seen_at = @now WHERE feed_id = @feed AND last_seen_at < @old AND identity IN ({store.Dialect.Texts("@keys")})",
        new { feed = feed.Value, now, old = now - Grain.ToUnix(), keys = StoredJson.List(identities.Select(IdentityKey.Of)) }, cancellation);

    private sealed record IdentityRow
    {
        public string Identity { get; init; } = "";

        public long ItemId { get; init; }

        public long StoryId { get; init; }

        public string TextHash { get; init; } = "";

        public long FirstSeen { get; init; }

        public string? LinkHash { get; init; }

        public string? TitleHash { get; init; }
    }
}
