using System.Data.Common;
using Dapper;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Revisions;
using NewsMonitor.Storage.Items;

namespace NewsMonitor.Storage.Stories;

/// <summary>Reads items with all that was decided about them: five queries, however many they are.</summary>
internal static class PlacedItems
{
    public static Task<IReadOnlyList<PlacedItem>> OfStoryAsync(DbConnection connection, StoryId story, CancellationToken cancellation) =>
        ReadAsync(connection, "items.story_id = @story", new { story = story.Value }, cancellation);

    public static Task<IReadOnlyList<PlacedItem>> OfItemsAsync(DbConnection connection, Store store, IEnumerable<long> items, CancellationToken cancellation) =>
        ReadAsync(connection, $"items.id IN ({store.Dialect.Numbers("@items")})", new { items = StoredJson.List(items) }, cancellation);

    private static async Task<IReadOnlyList<PlacedItem>> ReadAsync(DbConnection connection, string which, object parameters, CancellationToken cancellation)
    {
        var items = $"""
            SELECT {ItemRow.Columns}, items.of_item AS OfItem, items.similarity, items.reason FROM items
            WHERE {which} ORDER BY items.first_seen, items.id
            """;
        var matches = $"""
            SELECT matches.item_id AS ItemId, watchlist, score, evidence FROM items JOIN matches ON matches.item_id = items.id
            WHERE {which} ORDER BY watchlist
            """;
        var withheld = $"""
            SELECT withheld_matches.item_id AS ItemId, watchlist, channel, withheld_matches.reason FROM items JOIN withheld_matches ON withheld_matches.item_id = items.id
            WHERE {which} ORDER BY watchlist, channel
            """;
        var revisions = $"""
            SELECT item_id AS ItemId, number, replaced_at AS ReplacedAt, item_revisions.title, item_revisions.summary, item_revisions.content
            FROM items JOIN item_revisions ON item_revisions.item_id = items.id
            WHERE {which} ORDER BY number
            """;
        var moves = $"""
            SELECT story_moves.item_id AS ItemId, from_story AS FromStory, to_story AS ToStory, decision, decided_by AS DecidedBy, decided_at AS DecidedAt,
                   story_moves.relation, story_moves.of_item AS OfItem, story_moves.similarity, story_moves.reason
            FROM items JOIN story_moves ON story_moves.item_id = items.id
            WHERE {which} ORDER BY story_moves.number
            """;
        var rows = await QueryAsync<PlacedRow>(items).ConfigureAwait(false);
        var matchesOf = (await QueryAsync<MatchRow>(matches).ConfigureAwait(false)).ToLookup(row => row.ItemId, row => row.ToMatch());
        var withheldOf = (await QueryAsync<WithheldRow>(withheld).ConfigureAwait(false)).ToLookup(row => row.ItemId, row => row.ToWithheld());
        var revisionsOf = (await QueryAsync<RevisionRow>(revisions).ConfigureAwait(false)).ToLookup(row => row.ItemId, row => row.ToText());
        var movesOf = (await QueryAsync<MoveRow>(moves).ConfigureAwait(false)).ToLookup(row => row.ItemId, row => row.ToMove());
        return [.. rows.Select(row => new PlacedItem(
            new ItemId(row.Id), row.ToItem(), row.ToDecision(), [.. matchesOf[row.Id]], [.. withheldOf[row.Id]], [.. revisionsOf[row.Id]], [.. movesOf[row.Id]]))];

        Task<IEnumerable<T>> QueryAsync<T>(string sql) => connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellation));
    }

    private static StoryDecision Decision(long story, string relation, long? of, double similarity, string reason) =>
        new(new StoryId(story), Enum.Parse<Relation>(relation), of is { } item ? new ItemId(item) : null, similarity, reason);

    private sealed record PlacedRow : ItemRow
    {
        public long? OfItem { get; init; }

        public double Similarity { get; init; }

        public string Reason { get; init; } = "";

        public StoryDecision ToDecision() => Decision(StoryId, Relation, OfItem, Similarity, Reason);
    }

    private sealed record MatchRow
    {
        public long ItemId { get; init; }

        public string Watchlist { get; init; } = "";

        public double Score { get; init; }

        public string Evidence { get; init; } = "";

        public Match ToMatch() => new(Watchlist, Score, StoredJson.Read<List<Evidence>>(Evidence));
    }

    private sealed record WithheldRow
    {
        public long ItemId { get; init; }

        public string Watchlist { get; init; } = "";

        public string Channel { get; init; } = "";

        public string Reason { get; init; } = "";

        public WithheldMatch ToWithheld() => new(Watchlist, Channel, new ItemId(ItemId), Reason);
    }

    private sealed record RevisionRow
    {
        public long ItemId { get; init; }

        public long Number { get; init; }

        public long ReplacedAt { get; init; }

        public string Title { get; init; } = "";

        public string Summary { get; init; } = "";

        public string Content { get; init; } = "";

        public EarlierText ToText() => new((int)Number, ReplacedAt.FromUnix(), new ItemVersion(Title, Summary, Content));
    }

    private sealed record MoveRow
    {
        public long ItemId { get; init; }

        public long FromStory { get; init; }

        public long ToStory { get; init; }

        public string Decision { get; init; } = "";

        public string DecidedBy { get; init; } = "";

        public long DecidedAt { get; init; }

        public string Relation { get; init; } = "";

        public long? OfItem { get; init; }

        public double Similarity { get; init; }

        public string Reason { get; init; } = "";

        public StoryMove ToMove() => new(
            new ItemId(ItemId), Enum.Parse<StoryMoveKind>(Decision), new StoryId(ToStory), DecidedBy, DecidedAt.FromUnix(),
            PlacedItems.Decision(FromStory, Relation, OfItem, Similarity, Reason));
    }
}
