using Dapper;
using NewsMonitor.Core.Alerts.Watching;

namespace NewsMonitor.Storage.Watching;

/// <summary>What is remembered of the watchlists: since when, how often, and what goes on.</summary>
public sealed class WatchRecords
{
    private readonly Store _store;

    internal WatchRecords(Store store) => _store = store;

    /// <summary>Begins a look; others, and polls, wait until the session is disposed.</summary>
    public Task<WatchSession> BeginLookAsync(CancellationToken cancellation) => WatchSession.BeginAsync(_store, cancellation);

    /// <summary>As the last looks left them, by watchlist.</summary>
    public Task<IReadOnlyDictionary<string, WatchState>> StatesAsync(CancellationToken cancellation) =>
        _store.ReadAsync<IReadOnlyDictionary<string, WatchState>>(async connection =>
        {
            var rows = await connection.QueryAsync<WatchRow>(
                new CommandDefinition("SELECT watchlist, state FROM watches WHERE state IS NOT NULL", cancellationToken: cancellation)).ConfigureAwait(false);
            return rows.ToDictionary(row => row.Watchlist, row => StoredJson.Read<WatchState>(row.State!), StringComparer.Ordinal);
        }, cancellation);

    /// <summary>Takes away what bursts and first pairs look back to no more.</summary>
    public Task PurgeAsync(CancellationToken cancellation) => _store.WriteAsync(async (write, now) =>
    {
        await write.ExecuteAsync(
            "DELETE FROM reports WHERE reported_at < @before", new { before = now - (Watcher.RecordLength + TimeSpan.FromDays(1)).ToUnix() }, cancellation).ConfigureAwait(false);
        return await write.ExecuteAsync(
            "DELETE FROM entity_pairs WHERE last_at < @before", new { before = now - (FirstPair.Memory + TimeSpan.FromDays(1)).ToUnix() }, cancellation).ConfigureAwait(false);
    }, cancellation);
}
