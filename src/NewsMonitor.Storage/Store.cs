using System.Data.Common;
using Dapper;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage.Dialects;
using NewsMonitor.Storage.Items;
using NewsMonitor.Storage.Trouble;

namespace NewsMonitor.Storage;

/// <summary>Connections and transactions for the tables, with the database's errors put into words.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly Dialect _dialect;

    /// <summary>Null where several can wait for the disk together.</summary>
    private readonly SessionRelay? _sessions;

    public Store(Dialect dialect)
    {
        _dialect = dialect;
        _sessions = dialect.WritesOneAtATime ? new SessionRelay(dialect.BeginStoriesAsync, Undone) : null;
    }

    public Dialect Dialect => _dialect;

    /// <summary>Belongs to the poll session that holds the stories' lock.</summary>
    public FollowingIndex Stories { get; } = new(StoryPolicy.Default.MostOpen);

    public Troubles Troubles { get; } = new();

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation) => ExplainedAsync(async () =>
    {
        await using var connection = await _dialect.OpenAsync(cancellation).ConfigureAwait(false);
        return await read(connection).ConfigureAwait(false);
    });

    /// <summary>Commits when <paramref name="work"/> returns; it is given the time by the clock that leases go by.</summary>
    public Task<T> WriteAsync<T>(Func<WriteTransaction, long, Task<T>> work, CancellationToken cancellation) =>
        CommittedAsync(_dialect.BeginWriteAsync, work, cancellation);

    /// <summary>As <see cref="WriteAsync"/>, while nobody else changes stories. Shares its commit with no poll: what it tells is on record.</summary>
    public Task<T> WriteStoriesAsync<T>(Func<WriteTransaction, long, Task<T>> work, CancellationToken cancellation) =>
        CommittedAsync(_dialect.BeginStoriesAsync, work, cancellation);

    /// <summary>For whoever keeps a transaction open over several calls.</summary>
    public Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellation)
    {
        Troubles.RefuseDamaged();
        return _dialect.BeginWriteAsync(cancellation);
    }

    /// <summary>As <see cref="BeginWriteAsync"/>, while nobody else changes stories.</summary>
    public Task<WriteTransaction> BeginStoriesAsync(CancellationToken cancellation)
    {
        Troubles.RefuseDamaged();
        return _sessions?.BeginAsync(cancellation) ?? _dialect.BeginStoriesAsync(cancellation);
    }

    public async Task<T> ExplainedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception error) when (_dialect.Explain(error) is { } explained)
        {
            Troubles.Note(explained);
            throw explained;
        }
    }

    private Task<T> CommittedAsync<T>(
        Func<CancellationToken, Task<WriteTransaction>> begin, Func<WriteTransaction, long, Task<T>> work, CancellationToken cancellation) => ExplainedAsync(async () =>
    {
        Troubles.RefuseDamaged();
        await using var write = await begin(cancellation).ConfigureAwait(false);
        var now = await _dialect.NowAsync(write.Connection, write.Transaction, cancellation).ConfigureAwait(false);
        var result = await work(write, now).ConfigureAwait(false);
        await write.CommitAsync(cancellation).ConfigureAwait(false);
        return result;
    });

    /// <summary>Whatever the cause, it was not the publishers' fault.</summary>
    private StorageException Undone(Exception cause)
    {
        Stories.Forget();
        return _dialect.Explain(cause) ?? (Troubles.Standing is { } standing
            ? new StorageException(standing.Message, cause) { Trouble = standing.Trouble }
            : new StorageException($"The commit that polls shared was undone: {cause.Message}", cause));
    }

    public ValueTask DisposeAsync()
    {
        _sessions?.Dispose();
        return _dialect.DisposeAsync();
    }
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
