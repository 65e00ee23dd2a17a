using Dapper;

namespace NewsMonitor.Storage.Alerts;

/// <summary>How much each watchlist says.</summary>
public sealed class AlertCounts
{
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

    private sealed record CountRow
    {
        public string Watchlist { get; init; } = "";

        public long Alerts { get; init; }
    }
}
