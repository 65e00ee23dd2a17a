using System.Data.Common;
using Dapper;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage.Dialects;
using NewsMonitor.Storage.Items;
using NewsMonitor.Storage.Trouble;

namespace NewsMonitor.Storage;

/// <summary>Connections and transactions for the tables, with the database's errors put into words.</summary>
internal sealed class Store(Dialect dialect) : IAsyncDisposable
{
    public Dialect Dialect => dialect;

    /// <summary>Belongs to the poll session that holds the stories' lock.</summary>
    public FollowingIndex Stories { get; } = new(StoryPolicy.Default.MostOpen);

    public Troubles Troubles { get; } = new();

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation) => ExplainedAsync(async () =>
    {
        await using var connection = await dialect.OpenAsync(cancellation).ConfigureAwait(false);
        return await read(connection).ConfigureAwait(false);
    });

    /// <summary>Commits when <paramref name="work"/> returns; it is given the time by the clock that leases go by.</summary>
    public Task<T> WriteAsync<T>(Func<WriteTransaction, long, Task<T>> work, CancellationToken cancellation) => ExplainedAsync(async () =>
    {
        await using var write = await BeginWriteAsync(cancellation).ConfigureAwait(false);
        var now = await dialect.NowAsync(write.Connection, write.Transaction, cancellation).ConfigureAwait(false);
        var result = await work(write, now).ConfigureAwait(false);
        await write.CommitAsync(cancellation).ConfigureAwait(false);
        return result;
    });

    /// <summary>For whoever keeps a transaction open over several calls.</summary>
    public Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellation)
    {
        Troubles.RefuseDamaged();
        return dialect.BeginWriteAsync(cancellation);
    }

    /// <summary>As <see cref="BeginWriteAsync"/>, holding the stories' lock.</summary>
    public Task<WriteTransaction> BeginStoriesAsync(CancellationToken cancellation)
    {
        Troubles.RefuseDamaged();
        return dialect.BeginStoriesAsync(cancellation);
    }

    public async Task<T> ExplainedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception error) when (dialect.Explain(error) is { } explained)
        {
            Troubles.Note(explained);
            throw explained;
        }
    }

    public ValueTask DisposeAsync() => dialect.DisposeAsync();
}

/// <summary>Dapper within a write transaction.</summary>
internal static class WriteTransactionQueries
{
    public static Task<int> ExecuteAsync(this WriteTransaction write, string sql, object? parameters, CancellationToken cancellation) =>
        write.Connection.ExecuteAsync(new CommandDefinition(sql, parameters, write.Transaction, cancellationToken: cancellation));

    public static Task<IEnumerable<T>> QueryAsync<T>(this WriteTransaction write, string sql, object? parameters, CancellationToken cancellation) =>
        write.Connection.QueryAsync<T>(new CommandDefinition(sql, parameters, write.Transaction, cancellationToken: cancellation));

    public static Task<T?> ScalarAsync<T>(this WriteTransaction write, string sql, object? parameters, CancellationToken cancellation) =>
        write.Connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, parameters, write.Transaction, cancellationToken: cancellation));
}
