using System.Data.Common;
using Dapper;

namespace NewsMonitor.Storage.Feedback;

/// <summary>What readers' marks say of watchlists and their terms. Spans are by when stories were told, not by when they were marked.</summary>
public sealed class MarkCounts
{
    /// <summary>One row a story as one alert told it.</summary>
    private const string Judged = """
        SELECT watchlist, min(terms) AS terms, count(*) AS marks,
               CASE WHEN 2 * count(CASE WHEN mark = 'Noise' THEN 1 END) > count(*) THEN 1 ELSE 0 END AS is_noise
        FROM marks WHERE told_at >= @from AND told_at < @to
        GROUP BY watchlist, alert_id, item_id
        """;

    private readonly Store _store;

    internal MarkCounts(Store store) => _store = store;

    /// <summary>Watchlists that told or were marked in the span, by name.</summary>
    public Task<IReadOnlyList<WatchlistMarks>> WatchlistsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        const string made = """
            SELECT watchlist, count(*) AS alerts FROM alerts
            WHERE due_at >= @from AND due_at < @to AND EXISTS (SELECT 1 FROM alert_entries WHERE alert_id = alerts.id)
            GROUP BY watchlist
            """;
        const string marked = $"""
            SELECT watchlist, count(CASE WHEN is_noise = 0 THEN 1 END) AS useful, count(CASE WHEN is_noise = 1 THEN 1 END) AS noise, CAST(sum(marks) AS BIGINT) AS marks
            FROM ({Judged}) AS judged GROUP BY watchlist
            """;
        return _store.ReadAsync<IReadOnlyList<WatchlistMarks>>(async connection =>
        {
            var span = new { from = from.ToUnix(), to = to.ToUnix() };
            var days = await DaysOnRecordAsync(connection, from, to, cancellation).ConfigureAwait(false);
            var alerts = await QueryAsync<CountRow>(connection, made, span, cancellation).ConfigureAwait(false);
            var marks = await QueryAsync<CountRow>(connection, marked, span, cancellation).ConfigureAwait(false);
            return
            [
                .. alerts.Concat(marks).GroupBy(row => row.Watchlist, StringComparer.Ordinal).OrderBy(rows => rows.Key, StringComparer.Ordinal).Select(rows => new WatchlistMarks(
                    rows.Key, (int)rows.Sum(row => row.Alerts), rows.Sum(row => row.Alerts) / days, (int)rows.Sum(row => row.Useful), (int)rows.Sum(row => row.Noise), (int)rows.Sum(row => row.Marks))),
            ];
        }, cancellation);
    }

    /// <summary>The terms that spoke for the watchlist's marked stories, the most harmful first.</summary>
    public Task<IReadOnlyList<TermMarks>> TermsAsync(string watchlist, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        _store.ReadAsync(async connection =>
        {
            const string judged = $"SELECT terms, is_noise AS IsNoise FROM ({Judged}) AS judged WHERE watchlist = @watchlist";
            var rows = await QueryAsync<JudgedRow>(connection, judged, new { watchlist, from = from.ToUnix(), to = to.ToUnix() }, cancellation).ConfigureAwait(false);
            return TermMarks.Of(rows.Select(row => new JudgedStory(row.IsNoise == 1, StoredJson.Read<List<MarkedTerm>>(row.Terms))));
        }, cancellation);

    /// <summary>A monitor that began yesterday, or has purged what is older, did not tell nothing before.</summary>
    private static async Task<double> DaysOnRecordAsync(DbConnection connection, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var oldest = await connection.ExecuteScalarAsync<long?>(new CommandDefinition("SELECT min(due_at) FROM alerts", cancellationToken: cancellation)).ConfigureAwait(false);
        var begin = oldest?.FromUnix() is { } known && known > from ? known : from;
        return Math.Max(1, (to - begin).TotalDays);
    }

    private static async Task<List<T>> QueryAsync<T>(DbConnection connection, string query, object parameters, CancellationToken cancellation) =>
        (await connection.QueryAsync<T>(new CommandDefinition(query, parameters, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();

    private sealed record CountRow
    {
        public string Watchlist { get; init; } = "";

        public long Alerts { get; init; }

        public long Useful { get; init; }

        public long Noise { get; init; }

        public long Marks { get; init; }
    }

    private sealed record JudgedRow
    {
        public string Terms { get; init; } = "";

        public int IsNoise { get; init; }
    }
}
