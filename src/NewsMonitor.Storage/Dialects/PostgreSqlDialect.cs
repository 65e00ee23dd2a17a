using System.Data.Common;
using Dapper;
using NewsMonitor.Storage.Migrations;
using Npgsql;

namespace NewsMonitor.Storage.Dialects;

internal sealed class PostgreSqlDialect : Dialect
{
    // Keys of our advisory locks: arbitrary, but the same on every node for good ("NM" and a number).
    private const long MigrationLock = 0x4E4D_0001;
    private const long StoriesLock = 0x4E4D_0002;

    /// <summary>Three nodes, with Hangfire's, fit into the hundred that PostgreSQL gives. Who finds none free waits for a moment.</summary>
    private const int MostConnections = 20;

    /// <summary>So many are one question and one answer; COPY is two of each, and worth it for more.</summary>
    private const int FewRows = 8;

    /// <summary>
    /// A process that stands still (SIGSTOP, a machine asleep) in the midst of a transaction would hold its locks, and with them every other node,
    /// for as long; after this the server takes them away, and what the process writes then is refused. In milliseconds; far longer than
    /// anything a transaction waits for on our side.
    /// </summary>
    private const int LongestIdleInTransaction = 15_000;

    // Who waits here for the stories' lock holds no connection: the server has few of them, and all nodes share them. In the order of asking, a person's
    // decision behind the polls.
    private readonly SemaphoreSlim _stories = new(1, 1);
    private readonly TimeProvider _time;
    private readonly ServerClock? _server;
    private readonly NpgsqlDataSource _source;
    private readonly string _place;

    /// <param name="connectionString">In the provider's own syntax.</param>
    /// <param name="time">Leases and due times go by it, unless it is <see cref="TimeProvider.System"/>: then by the server's.</param>
    /// <param name="toRead">Whether the server is to refuse every change.</param>
    public PostgreSqlDialect(string connectionString, TimeProvider time, bool toRead = false)
    {
        var builder = new NpgsqlConnectionStringBuilder(Pools.Limited(connectionString, MostConnections));
        if (builder.MaxAutoPrepare == 0)
            builder.MaxAutoPrepare = 200;
        builder.ApplicationName ??= "newsmonitor";
        _place = $"PostgreSQL {builder.Host}:{builder.Port}/{builder.Database}";
        builder.Options = $"{builder.Options} -c idle_in_transaction_session_timeout={LongestIdleInTransaction}".TrimStart();
        if (toRead)
            builder.Options += " -c default_transaction_read_only=on";
        _source = NpgsqlDataSource.Create(builder);
        // Nodes need not agree on the time: the server's is the one. A test's clock is obeyed.
        _server = time == TimeProvider.System ? new ServerClock(time) : null;
        _time = _server ?? time;
    }

    public override string ForUpdate => "FOR UPDATE";

    public override string ForUpdateSkipLocked => "FOR UPDATE SKIP LOCKED";

    public override string Each(string json) => $"json_array_elements_text({json}::json)";

    public override string Field(string json, params string[] path) => $"({json}::jsonb #>> '{{{string.Join(',', path)}}}')";

    public override async Task MigrateAsync(CancellationToken cancellation)
    {
        var engine = Migrator.EngineOf(_source);
        if (!Migrator.IsDue(engine, _place))
            return;
        // Held by the session: gone with it, however it ends.
        await using var guard = await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await guard.ExecuteAsync(new CommandDefinition(
            "SELECT pg_advisory_lock(@MigrationLock)", new { MigrationLock }, commandTimeout: 300, cancellationToken: cancellation)).ConfigureAwait(false);
        try
        {
            Migrator.Upgrade(engine, _place);
        }
        finally
        {
            await guard.ExecuteAsync("SELECT pg_advisory_unlock(@MigrationLock)", new { MigrationLock }).ConfigureAwait(false);
        }
    }

    public override async Task<bool> IsReadableAsync(CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        if (!await connection.ExecuteScalarAsync<bool>(
                new CommandDefinition("SELECT to_regclass('items') IS NOT NULL", cancellationToken: cancellation)).ConfigureAwait(false))
            return false;
        // Older tables will do, only a newer version's are refused.
        Migrator.IsDue(Migrator.EngineOf(_source), _place);
        return true;
    }

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellation) =>
        await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);

    public override IDisposable? TakeNodeLock() => null;

    public override bool WritesOneAtATime => false;

    public override Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellation) => BeginWriteAsync(() => { }, cancellation);

    private async Task<WriteTransaction> BeginWriteAsync(Action released, CancellationToken cancellation)
    {
        var connection = await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        try
        {
            return new OwnTransaction(connection, await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false), released);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override async Task<WriteTransaction> BeginStoriesAsync(CancellationToken cancellation)
    {
        await _stories.WaitAsync(cancellation).ConfigureAwait(false);
        WriteTransaction write;
        try
        {
            write = await BeginWriteAsync(() => _stories.Release(), cancellation).ConfigureAwait(false);
        }
        catch
        {
            _stories.Release();
            throw;
        }

        try
        {
            await write.Connection.ExecuteAsync(new CommandDefinition(
                "SELECT pg_advisory_xact_lock(@StoriesLock)", new { StoriesLock }, write.Transaction, commandTimeout: 300, cancellationToken: cancellation)).ConfigureAwait(false);
            return write;
        }
        catch
        {
            await write.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override TimeProvider Time => _time;

    public override async Task<long> NowAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        if (_server is null)
            return _time.GetUtcNow().ToUnix();
        var asked = _server.GetTimestamp();
        var said = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint", transaction: transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        _server.Hear(said.FromUnix(), asked, _server.GetTimestamp());
        return said;
    }

    public override async Task InsertAsync(
        WriteTransaction write, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        IReadOnlyList<object?[]> added = [.. rows];
        if (added.Count == 0)
            return;
        var connection = (NpgsqlConnection)write.Connection;
        var into = $"{table} ({string.Join(", ", columns)})";
        await (added.Count <= FewRows ? InsertFewAsync(connection, into, added, cancellation) : CopyAsync(connection, into, added, cancellation)).ConfigureAwait(false);
    }

    private static async Task InsertFewAsync(NpgsqlConnection connection, string into, IReadOnlyList<object?[]> rows, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {into} VALUES {string.Join(", ", rows.Select((row, r) => $"({string.Join(", ", row.Select((_, c) => $"${(r * row.Length) + c + 1}"))})"))}";
        foreach (var value in rows.SelectMany(row => row))
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string into, IReadOnlyList<object?[]> rows, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {into} FROM STDIN (FORMAT BINARY)", cancellation).ConfigureAwait(false);
        foreach (var row in rows)
            await copy.WriteRowAsync(cancellation, row).ConfigureAwait(false);
        await copy.CompleteAsync(cancellation).ConfigureAwait(false);
    }

    public override StorageException? Explain(Exception error) => PostgreSqlErrors.Explain(error, _place);

    public override ValueTask DisposeAsync()
    {
        _stories.Dispose();
        return _source.DisposeAsync();
    }
}
