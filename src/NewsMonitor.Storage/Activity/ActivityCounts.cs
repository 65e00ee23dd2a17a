using System.Data.Common;
using Dapper;

namespace NewsMonitor.Storage.Activity;

/// <summary>How much goes on, for people who look.</summary>
public sealed class ActivityCounts
{
    private const long Hour = 3_600_000;

    private readonly Store _store;

    internal ActivityCounts(Store store) => _store = store;

    /// <summary>Each hour since then that brought an item, oldest first. Both counts read an index alone, and as much of it as there was since.</summary>
    public Task<IReadOnlyList<HourCount>> ByHourAsync(DateTimeOffset since, CancellationToken cancellation) => _store.ReadAsync<IReadOnlyList<HourCount>>(async connection =>
    {
        const string items = "SELECT first_seen / @Hour AS Hour, count(*) AS Items FROM items WHERE first_seen >= @since GROUP BY first_seen / @Hour ORDER BY 1";
        // Numbers grow with time: the matches of what came since are at the end.
        const string matched = """
            SELECT items.first_seen / @Hour AS Hour, count(DISTINCT items.id) AS Items FROM matches JOIN items ON items.id = matches.item_id
            WHERE matches.item_id >= (SELECT id FROM items WHERE first_seen >= @since ORDER BY first_seen, id LIMIT 1) AND items.first_seen >= @since
            GROUP BY items.first_seen / @Hour
            """;
        var all = await ReadAsync(connection, items, since, cancellation).ConfigureAwait(false);
        var found = (await ReadAsync(connection, matched, since, cancellation).ConfigureAwait(false)).ToDictionary(row => row.Hour, row => row.Items);
        return [.. all.Select(row => new HourCount((row.Hour * Hour).FromUnix(), (int)row.Items, (int)found.GetValueOrDefault(row.Hour)))];
    }, cancellation);

    private static async Task<List<HourRow>> ReadAsync(DbConnection connection, string read, DateTimeOffset since, CancellationToken cancellation) =>
        (await connection.QueryAsync<HourRow>(new CommandDefinition(read, new { Hour, since = since.ToUnix() }, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();

    private sealed record HourRow
    {
        public long Hour { get; init; }

        public long Items { get; init; }
    }
}
