using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;
using NewsMonitor.Storage.Migrations;
using NewsMonitor.Storage.Trouble;

namespace NewsMonitor.Storage.Dialects;

internal sealed class SqliteDialect : Dialect
{
    // synchronous=FULL: in WAL mode NORMAL can undo a committed alert after a power cut.
    // wal_autocheckpoint, in pages: the same pages are written again by the next poll; 40 MB of log let them gather.
    private const string PerConnection = "PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 10000;";

    // KiB, each connection its own: the writer comes back to the same pages all day, and those who only look are several.
    private const string WriterCache = "PRAGMA cache_size = -32000;";
    private const string ReaderCache = "PRAGMA cache_size = -2000;";

    private readonly TimeProvider _time;
    private readonly string _connectionString;
    private readonly string _makingString;
    private readonly string _writerString;
    private readonly string _path;
    private readonly DamageMark _mark;

    /// <summary>Connections of the pool that are set up: what they are told holds until they are closed.</summary>
    private readonly ConditionalWeakTable<object, object?> _ready = [];

    // One writer at a time is SQLite's rule. Waiting here is fair and costs nothing; waiting in SQLite is polling with sleeps.
    private readonly SemaphoreSlim _writer = new(1, 1);

    /// <param name="connectionString">In the provider's own syntax.</param>
    /// <param name="time">Leases and due times go by it.</param>
    /// <param name="toRead">Whether SQLite is to refuse every change.</param>
    public SqliteDialect(string connectionString, TimeProvider time, bool toRead = false)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        _path = Path.GetFullPath(builder.DataSource);
        builder.DataSource = _path;
        builder.DefaultTimeout = 30;
        if (toRead)
            builder.Mode = SqliteOpenMode.ReadOnly;
        _makingString = new SqliteConnectionStringBuilder(builder.ToString()) { Pooling = false }.ToString();
        // A disk that is not there must not be taken for a database with nothing in it.
        if (builder.Mode == SqliteOpenMode.ReadWriteCreate)
            builder.Mode = SqliteOpenMode.ReadWrite;
        _connectionString = builder.ToString();
        // A pool of its own: what connects alike is pooled together.
        builder.DefaultTimeout++;
        _writerString = builder.ToString();
        _mark = new DamageMark(_path);
        _time = time;
    }

    public override string ForUpdate => "";

    public override string ForUpdateSkipLocked => "";

    public override string Each(string json) => $"json_each({json})";

    public override string Field(string json, params string[] path) =>
        $"CAST(json_extract({json}, '${string.Concat(path.Select(key => key == "-1" ? "[#-1]" : $".{key}"))}') AS TEXT)";

    public override async Task MigrateAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        if (File.Exists(_path))
            ForeignLog.Remove(_path);
        else
            await (await OpenAsync(_makingString, WriterCache, cancellation).ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        await using var connection = await OpenAsync(_connectionString, ReaderCache, cancellation).ConfigureAwait(false);
        _mark.CheckAgain(connection);
        Execute(connection, "PRAGMA journal_mode = WAL;");
        var engine = Migrator.EngineOf(connection);
        // Looking first: who only opens the database does not wait for whoever writes to it.
        if (!Migrator.IsDue(engine, _path))
            return;
        Execute(connection, "BEGIN IMMEDIATE;");
        try
        {
            Migrator.Upgrade(engine, _path);
            Execute(connection, "COMMIT;");
        }
        catch
        {
            RollBack(connection);
            throw;
        }
    }

    public override async Task<bool> IsReadableAsync(CancellationToken cancellation)
    {
        if (!File.Exists(_path))
            return false;
        await using var connection = (SqliteConnection)await OpenAsync(cancellation).ConfigureAwait(false);
        if (await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'items'").ConfigureAwait(false) == 0)
            return false;
        // Older tables will do, only a newer version's are refused.
        Migrator.IsDue(Migrator.EngineOf(connection), _path);
        return true;
    }

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellation) => await OpenAsync(_connectionString, ReaderCache, cancellation).ConfigureAwait(false);

    private async Task<SqliteConnection> OpenAsync(string connectionString, string cache, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            if (!_ready.TryGetValue(connection.Handle!, out _))
            {
                Execute(connection, PerConnection + cache);
                _ready.AddOrUpdate(connection.Handle!, null);
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override bool WritesOneAtATime => true;

    public override async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellation)
    {
        await _writer.WaitAsync(cancellation).ConfigureAwait(false);
        DbConnection? connection = null;
        try
        {
            connection = await OpenAsync(_writerString, WriterCache, cancellation).ConfigureAwait(false);
            var immediate = ((SqliteConnection)connection).BeginTransaction(deferred: false);
            return new OwnTransaction(connection, immediate, () => _writer.Release());
        }
        catch
        {
            if (connection is not null)
                await connection.DisposeAsync().ConfigureAwait(false);
            _writer.Release();
            throw;
        }
    }

    public override IDisposable TakeNodeLock() => NodeLock.Take(_path);

    public override Task<WriteTransaction> BeginStoriesAsync(CancellationToken cancellation) => BeginWriteAsync(cancellation);

    public override TimeProvider Time => _time;

    public override Task<long> NowAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation) =>
        Task.FromResult(_time.GetUtcNow().ToUnixTimeMilliseconds());

    public override async Task InsertAsync(
        WriteTransaction write, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        await using var command = write.Connection.CreateCommand();
        command.Transaction = write.Transaction;
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => "@" + column))})";
        foreach (var column in columns)
            command.Parameters.Add(new SqliteParameter { ParameterName = "@" + column });
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>On a disk that has room, and with the file that is there now.</summary>
    public override bool MayTryAgain(StorageTrouble trouble)
    {
        if (trouble == StorageTrouble.Full)
            return DiskLook.HasRoom(Path.GetDirectoryName(_path)!);
        LetGoOfFile();
        return base.MayTryAgain(trouble);
    }

    public override StorageException? Explain(Exception error)
    {
        var explained = SqliteErrors.Explain(error, _path);
        if (explained is { Trouble: StorageTrouble.Damaged })
            _mark.Set(explained.Message);
        return explained;
    }

    public override ValueTask DisposeAsync()
    {
        LetGoOfFile();
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void RollBack(SqliteConnection connection)
    {
        try
        {
            Execute(connection, "ROLLBACK;");
        }
        catch (SqliteException)
        {
            // On a full or broken disk SQLite has done so by itself.
        }
    }

    /// <summary>Pooled connections would hold it open.</summary>
    private void LetGoOfFile()
    {
        foreach (var pooled in (string[])[_connectionString, _writerString])
        {
            using var connection = new SqliteConnection(pooled);
            SqliteConnection.ClearPool(connection);
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
