using Dapper;

namespace NewsMonitor.Storage.Alerts;

/// <summary>How much each watchlist says.</summary>
public sealed class AlertCounts
{
    private const long Day = 86_400_000;

    private readonly Store _store;

    internal AlertCounts(Store store) => _store = store;

    /// <summary>Alerts made since then, of all channels together, by watchlist; one that made none is not there.</summary>
    public Task<IReadOnlyDictionary<string, int>> SinceAsync(DateTimeOffset since, CancellationToken cancellation) =>
        _store.ReadAsync<IReadOnlyDictionary<string, int>>(async connection =>
        {
            const string count = "SELECT watchlist AS Watchlist, count(*) AS Alerts FROM alerts WHERE created_at >= @since GROUP BY watchlist";
            var rows = await connection.QueryAsync<CountRow>(new CommandDefinition(count, new { since = since.ToUnix() }, cancellationToken: cancellation)).ConfigureAwait(false);
            return rows.ToDictionary(row => row.Watchlist, row => (int)row.Alerts);
        }, cancellation);

    /// <summary>Alerts made on each of so many days of UTC, today last, of all channels together, by watchlist; one that made none is not there.</summary>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<int>>> DaysAsync(int days, CancellationToken cancellation) =>
        _store.ReadAsync<IReadOnlyDictionary<string, IReadOnlyList<int>>>(async connection =>
        {
            const string count = """
                SELECT watchlist AS Watchlist, (created_at - @from) / @Day AS OnDay, count(*) AS Alerts FROM alerts
                WHERE created_at >= @from AND watchlist <> '' GROUP BY watchlist, (created_at - @from) / @Day
                """;
            var now = await _store.Dialect.NowAsync(connection, null, cancellation).ConfigureAwait(false);
            var from = (now / Day * Day) - ((days - 1) * Day);
            var rows = await connection.QueryAsync<CountRow>(new CommandDefinition(count, new { from, Day }, cancellationToken: cancellation)).ConfigureAwait(false);
            return rows.GroupBy(row => row.Watchlist, StringComparer.Ordinal).ToDictionary(
                watchlist => watchlist.Key,
                IReadOnlyList<int> (watchlist) => [.. Enumerable.Range(0, days).Select(day => (int)(watchlist.FirstOrDefault(row => row.OnDay == day)?.Alerts ?? 0))],
                StringComparer.Ordinal);
        }, cancellation);

    private sealed record CountRow
    {
        public string Watchlist { get; init; } = "";

        public long OnDay { get; init; }

        public long Alerts { get; init; }
    }
}
