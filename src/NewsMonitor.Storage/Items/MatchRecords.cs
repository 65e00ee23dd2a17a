using Dapper;
using NewsMonitor.Core.Matching;

namespace NewsMonitor.Storage.Items;

/// <summary>What the watchlists made of items, as people look at it.</summary>
public sealed class MatchRecords
{
    // Numbers are given out in the order items come in: by them the time is found without looking at each item.
    private const string FirstSince = "(SELECT id FROM items WHERE first_seen >= @since ORDER BY first_seen, id LIMIT 1)";

    // A match needs no texts to be shown, and articles are long.
    private const string Columns = """
        items.id, items.feed_id AS FeedId, items.identity, items.story_id AS StoryId, items.relation, items.title, '' AS summary, '' AS content,
        items.link, items.canonical_link AS CanonicalLink, items.author, items.language, items.source, items.tags, items.published,
        items.first_seen AS FirstSeen
        """;

    private readonly Store _store;

    internal MatchRecords(Store store) => _store = store;

    /// <summary>Matches and near misses of items first seen since then, by watchlist; one without any is not there.</summary>
    public Task<IReadOnlyDictionary<string, MatchCount>> CountsAsync(DateTimeOffset since, CancellationToken cancellation) =>
        _store.ReadAsync<IReadOnlyDictionary<string, MatchCount>>(async connection =>
        {
            const string count = $"""
                SELECT watchlist, CAST(sum(matched) AS BIGINT) AS Matches, CAST(sum(missed) AS BIGINT) AS NearMisses FROM (
                    SELECT watchlist, count(*) AS matched, 0 AS missed FROM matches WHERE item_id >= {FirstSince} GROUP BY watchlist
                    UNION ALL
                    SELECT watchlist, 0 AS matched, count(*) AS missed FROM near_misses WHERE item_id >= {FirstSince} GROUP BY watchlist) AS counted
                GROUP BY watchlist
                """;
            var rows = await connection.QueryAsync<CountRow>(new CommandDefinition(count, new { since = since.ToUnix() }, cancellationToken: cancellation)).ConfigureAwait(false);
            return rows.ToDictionary(row => row.Watchlist, row => new MatchCount((int)row.Matches, (int)row.NearMisses), StringComparer.Ordinal);
        }, cancellation);

    /// <summary>The newest items first seen since then that the watchlist matched, newest first.</summary>
    public Task<IReadOnlyList<RecordedMatch>> MatchesAsync(string watchlist, DateTimeOffset since, int most, CancellationToken cancellation) =>
        _store.ReadAsync<IReadOnlyList<RecordedMatch>>(async connection =>
        {
            const string read = $"""
                SELECT {Columns}, matches.score, matches.evidence FROM matches JOIN items ON items.id = matches.item_id
                WHERE matches.watchlist = @watchlist AND matches.item_id >= {FirstSince}
                ORDER BY matches.item_id DESC LIMIT @most
                """;
            var rows = await connection.QueryAsync<MatchRow>(new CommandDefinition(read, new { watchlist, since = since.ToUnix(), most }, cancellationToken: cancellation)).ConfigureAwait(false);
            return [.. rows.Select(row => new RecordedMatch(row.ToStored(), new Match(watchlist, row.Score, StoredJson.Read<List<Evidence>>(row.Evidence))))];
        }, cancellation);

    /// <summary>The newest items first seen since then that came close, newest first.</summary>
    public Task<IReadOnlyList<RecordedNearMiss>> NearMissesAsync(string watchlist, DateTimeOffset since, int most, CancellationToken cancellation) =>
        _store.ReadAsync<IReadOnlyList<RecordedNearMiss>>(async connection =>
        {
            const string read = $"""
                SELECT {Columns}, near_misses.score, near_misses.reason FROM near_misses JOIN items ON items.id = near_misses.item_id
                WHERE near_misses.watchlist = @watchlist AND near_misses.item_id >= {FirstSince}
                ORDER BY near_misses.item_id DESC LIMIT @most
                """;
            var rows = await connection.QueryAsync<NearMissRow>(new CommandDefinition(read, new { watchlist, since = since.ToUnix(), most }, cancellationToken: cancellation)).ConfigureAwait(false);
            return [.. rows.Select(row => new RecordedNearMiss(row.ToStored(), new NearMiss(watchlist, row.Score, row.Reason)))];
        }, cancellation);

    private sealed record CountRow
    {
        public string Watchlist { get; init; } = "";

        public long Matches { get; init; }

        public long NearMisses { get; init; }
    }

    private sealed record MatchRow : ItemRow
    {
        public double Score { get; init; }

        public string Evidence { get; init; } = "";
    }

    private sealed record NearMissRow : ItemRow
    {
        public double Score { get; init; }

        public string Reason { get; init; } = "";
    }
}
