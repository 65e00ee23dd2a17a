using System.Data.Common;
using Dapper;
using NewsMonitor.Core.Matching;

namespace NewsMonitor.Storage.Feedback;

/// <summary>What readers say of the stories they were told, by the tokens in their mails.</summary>
public sealed class MarkTable
{
    private readonly Store _store;
    private readonly FeedbackKeyTable _keys;

    internal MarkTable(Store store) => (_store, _keys) = (store, new FeedbackKeyTable(store));

    /// <summary>What tokens are signed with; made the first time.</summary>
    public Task<FeedbackKey> KeyAsync(CancellationToken cancellation) => _keys.FindOrMakeAsync(cancellation);

    /// <summary>Null for a token that no mail of ours carries, and for a story whose alert is purged unmarked.</summary>
    public async Task<MarkedStory?> FindAsync(string token, CancellationToken cancellation) =>
        await ReadAsync(token, cancellation).ConfigureAwait(false) is not { } entry ? null : await _store.ReadAsync(async connection =>
        {
            var mark = await MarkAsync(connection, null, entry, cancellation).ConfigureAwait(false);
            var told = await ToldAsync(connection, null, entry, cancellation).ConfigureAwait(false);
            return (told, mark) switch
            {
                ({ } row, _) => new MarkedStory(row.Watchlist, row.Headline, row.ToldAt.FromUnix(), mark?.ToMark()),
                (_, { } row) => new MarkedStory(row.Watchlist, null, row.ToldAt.FromUnix(), row.ToMark()),
                _ => null,
            };
        }, cancellation).ConfigureAwait(false);

    /// <summary>Marks the story for this reader, in place of what they said before. Said twice it is one mark, of the first time.</summary>
    /// <param name="token">From the mail.</param>
    /// <param name="mark">Null takes back what was said.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False when <see cref="FindAsync"/> finds nothing.</returns>
    public async Task<bool> SetAsync(string token, Mark? mark, CancellationToken cancellation) =>
        await ReadAsync(token, cancellation).ConfigureAwait(false) is { } entry && await _store.WriteAsync(async (write, now) =>
        {
            var told = await ToldAsync(write.Connection, write.Transaction, entry, cancellation).ConfigureAwait(false);
            if (told is null && await MarkAsync(write.Connection, write.Transaction, entry, cancellation).ConfigureAwait(false) is null)
                return false;
            await WriteAsync(write, entry, told, mark, now, cancellation).ConfigureAwait(false);
            return true;
        }, cancellation).ConfigureAwait(false);

    /// <summary>Of stories told before then.</summary>
    internal static Task<int> PurgeAsync(WriteTransaction write, long before, int most, CancellationToken cancellation) => write.ExecuteAsync(
        "DELETE FROM marks WHERE (delivery_id, item_id) IN (SELECT delivery_id, item_id FROM marks WHERE told_at < @before LIMIT @most)", new { before, most }, cancellation);

    private async Task<EntryKey?> ReadAsync(string token, CancellationToken cancellation) =>
        (await _keys.FindAsync(cancellation).ConfigureAwait(false))?.Read(token) is var (delivery, item) ? new EntryKey(delivery.Value.ToString(), item.Value) : null;

    private static async Task WriteAsync(WriteTransaction write, EntryKey entry, ToldRow? told, Mark? mark, long now, CancellationToken cancellation)
    {
        const string add = """
            INSERT INTO marks (delivery_id, item_id, alert_id, watchlist, told_at, score, terms, mark, marked_at)
            VALUES (@Delivery, @Item, @AlertId, @Watchlist, @ToldAt, @Score, @terms, @mark, @now)
            ON CONFLICT (delivery_id, item_id) DO NOTHING
            """;
        const string change = "UPDATE marks SET mark = @mark, marked_at = @now WHERE delivery_id = @Delivery AND item_id = @Item AND mark <> @mark";
        const string takeBack = "DELETE FROM marks WHERE delivery_id = @Delivery AND item_id = @Item";

        var key = new { entry.Delivery, entry.Item, mark = mark?.ToString(), now };
        if (mark is not null && told is not null)
        {
            var terms = StorableText.Of(StoredJson.Write(MarkedTerm.Of(StoredJson.Read<List<Evidence>>(told.Evidence))));
            var row = new { entry.Delivery, entry.Item, told.AlertId, told.Watchlist, told.ToldAt, told.Score, terms, key.mark, now };
            await write.ExecuteAsync(add, row, cancellation).ConfigureAwait(false);
        }

        await write.ExecuteAsync(mark is null ? takeBack : change, key, cancellation).ConfigureAwait(false);
    }

    private static Task<MarkRow?> MarkAsync(DbConnection connection, DbTransaction? transaction, EntryKey entry, CancellationToken cancellation) =>
        connection.QuerySingleOrDefaultAsync<MarkRow>(new CommandDefinition(
            "SELECT watchlist, told_at AS ToldAt, mark FROM marks WHERE delivery_id = @Delivery AND item_id = @Item", entry, transaction, cancellationToken: cancellation));

    private static Task<ToldRow?> ToldAsync(DbConnection connection, DbTransaction? transaction, EntryKey entry, CancellationToken cancellation)
    {
        // Of an item's revisions told together, the last.
        const string told = """
            SELECT alerts.id AS AlertId, alerts.watchlist, alerts.due_at AS ToldAt, told.headline, told.score, told.evidence
            FROM deliveries
            JOIN alerts ON alerts.id = deliveries.alert_id
            JOIN alert_entries AS told ON told.alert_id = alerts.id
            WHERE deliveries.id = @Delivery AND told.item_id = @Item
            ORDER BY told.revision DESC LIMIT 1
            """;
        return connection.QuerySingleOrDefaultAsync<ToldRow>(new CommandDefinition(told, entry, transaction, cancellationToken: cancellation));
    }

    private sealed record EntryKey(string Delivery, long Item);

    private sealed record MarkRow
    {
        public string Watchlist { get; init; } = "";

        public long ToldAt { get; init; }

        public string Mark { get; init; } = "";

        public Mark ToMark() => Enum.Parse<Mark>(Mark);
    }

    private sealed record ToldRow
    {
        public string AlertId { get; init; } = "";

        public string Watchlist { get; init; } = "";

        public long ToldAt { get; init; }

        public string Headline { get; init; } = "";

        public double Score { get; init; }

        public string Evidence { get; init; } = "";
    }
}
