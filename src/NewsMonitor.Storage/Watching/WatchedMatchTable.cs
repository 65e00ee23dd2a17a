using NewsMonitor.Core.Alerts.Watching;

namespace NewsMonitor.Storage.Watching;

/// <summary>What a poll's matches leave for bursts, silences and first pairs.</summary>
internal static class WatchedMatchTable
{
    public static async Task AddAsync(WriteTransaction write, IReadOnlyList<WatchedMatch> matches, CancellationToken cancellation)
    {
        const string lastMatch = """
            INSERT INTO watches (watchlist, last_match_at) VALUES (@Watchlist, @At)
            ON CONFLICT (watchlist) DO UPDATE SET last_match_at =
                CASE WHEN watches.last_match_at > excluded.last_match_at THEN watches.last_match_at ELSE excluded.last_match_at END
            """;
        const string report = """
            INSERT INTO reports (watchlist, story_id, source, reported_at) VALUES (@Watchlist, @Story, @Source, @At)
            ON CONFLICT (watchlist, story_id, source) DO NOTHING
            """;
        const string pair = """
            INSERT INTO entity_pairs (watchlist, one, other, last_at) VALUES (@Watchlist, @One, @Other, @At)
            ON CONFLICT (watchlist, one, other) DO UPDATE SET last_at =
                CASE WHEN entity_pairs.last_at > excluded.last_at THEN entity_pairs.last_at ELSE excluded.last_at END
            """;
        var news = matches.Where(match => match.IsNews).GroupBy(match => match.Watchlist, StringComparer.Ordinal)
            .Select(same => new { Watchlist = same.Key, At = same.Max(match => match.SeenAt).ToUnix() });
        var reports = matches.Where(match => match.IsReport)
            .Select(match => new { match.Watchlist, Story = match.Story.Value, Source = StorableText.Of(match.Source), At = match.At.ToUnix() });
        var pairs = matches.SelectMany(match => match.Pairs, (match, named) => new { match.Watchlist, named.One, named.Other, At = match.At.ToUnix() });
        await write.ExecuteAsync(lastMatch, news, cancellation).ConfigureAwait(false);
        await write.ExecuteAsync(report, reports, cancellation).ConfigureAwait(false);
        await write.ExecuteAsync(pair, pairs, cancellation).ConfigureAwait(false);
    }

    public static async Task<IReadOnlyDictionary<EntityPair, PairRecord>> PairsAsync(
        WriteTransaction write, Store store, string watchlist, IReadOnlyCollection<EntityPair> pairs, CancellationToken cancellation)
    {
        var select = $"SELECT one, other, last_at AS LastAt FROM entity_pairs WHERE watchlist = @watchlist AND one IN ({store.Dialect.Texts("@ones")})";
        var rows = await write.QueryAsync<PairRow>(select, new { watchlist, ones = StoredJson.List(pairs.Select(pair => pair.One).Distinct()) }, cancellation).ConfigureAwait(false);
        var state = await write.ScalarAsync<string>("SELECT state FROM watches WHERE watchlist = @watchlist", new { watchlist }, cancellation).ConfigureAwait(false);
        var entities = state is null ? new Dictionary<string, DateTimeOffset>() : StoredJson.Read<WatchState>(state).Entities;
        var last = rows.ToDictionary(row => new EntityPair(row.One, row.Other), row => row.LastAt.FromUnix());
        return pairs.ToDictionary(pair => pair, pair => new PairRecord(
            entities.TryGetValue(pair.One, out var one) && entities.TryGetValue(pair.Other, out var other) ? one > other ? one : other : null,
            last.TryGetValue(pair, out var at) ? at : null));
    }

    private sealed record PairRow
    {
        public string One { get; init; } = "";

        public string Other { get; init; } = "";

        public long LastAt { get; init; }
    }
}
