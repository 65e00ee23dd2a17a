using System.Data.Common;
using Microsoft.Data.Sqlite;
using NewsMonitor.Storage.Dialects;
using NewsMonitor.Storage.Migrations;
using Npgsql;

namespace NewsMonitor.Storage.Moving;

/// <summary>Moves all there is from a SQLite file into an empty PostgreSQL database: all of it or nothing. The file is only read.</summary>
public static class StorageMove
{
    /// <param name="source">Of the SQLite file, in the provider's own syntax.</param>
    /// <param name="target">Of the PostgreSQL database, in the provider's own syntax.</param>
    /// <param name="progress">Told of each table once it has arrived.</param>
    /// <param name="cancellation">Undoes it.</param>
    /// <exception cref="StorageException">A node works on the file, its tables are of another version, the target holds rows, or something failed: then it holds none.</exception>
    public static async Task<IReadOnlyList<MovedTable>> RunAsync(string source, string target, IProgress<MovedTable>? progress, CancellationToken cancellation)
    {
        await using var from = new Store(new SqliteDialect(source, TimeProvider.System, toRead: true));
        await using var to = new Store(Target(target));
        return await from.ExplainedAsync(async () =>
        {
            using var alone = await OpenSourceAsync(from, source, cancellation).ConfigureAwait(false);
            await using var read = (SqliteConnection)await from.Dialect.OpenAsync(cancellation).ConfigureAwait(false);
            return await to.ExplainedAsync(() => MoveAsync(read, to, progress, cancellation)).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static PostgreSqlDialect Target(string connectionString)
    {
        try
        {
            // A large table takes its time.
            return new PostgreSqlDialect(new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0 }.ToString(), TimeProvider.System);
        }
        catch (ArgumentException error)
        {
            // The error names the key, the string itself may hold a password.
            throw new StorageException($"The connection string is not one PostgreSQL understands: {error.Message}");
        }
    }

    private static async Task<IDisposable?> OpenSourceAsync(Store from, string source, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(new SqliteConnectionStringBuilder(source).DataSource);
        if (!await from.Dialect.IsReadableAsync(cancellation).ConfigureAwait(false))
            throw new StorageException($"{path}: holds nothing to move. Check Monitor:DataDirectory.");
        await using var connection = (SqliteConnection)await from.Dialect.OpenAsync(cancellation).ConfigureAwait(false);
        return Migrator.IsDue(Migrator.EngineOf(connection), path)
            ? throw new StorageException($"{path}: its tables are of an older version. Bring them up to date first: `newsmonitor deliveries list` does so.")
            : from.Dialect.TakeNodeLock();
    }

    private static async Task<IReadOnlyList<MovedTable>> MoveAsync(SqliteConnection read, Store to, IProgress<MovedTable>? progress, CancellationToken cancellation)
    {
        await to.Dialect.MigrateAsync(cancellation).ConfigureAwait(false);
        await using var write = await to.BeginWriteAsync(cancellation).ConfigureAwait(false);
        var target = (NpgsqlConnection)write.Connection;
        try
        {
            using var instant = read.BeginTransaction(deferred: true);
            var tables = await TablesAsync(read, target, cancellation).ConfigureAwait(false);
            await TakeEmptyAsync(target, tables, cancellation).ConfigureAwait(false);
            var moved = new List<MovedTable>();
            foreach (var table in tables)
            {
                moved.Add(await new TableMove(read, target, table).RunAsync(cancellation).ConfigureAwait(false));
                progress?.Report(moved[^1]);
            }

            await write.CommitAsync(cancellation).ConfigureAwait(false);
            await ExecuteAsync(target, "ANALYZE", cancellation).ConfigureAwait(false);
            return moved;
        }
        catch (DbException error) when (error is NpgsqlException && to.Dialect.Explain(error) is null)
        {
            throw new StorageException($"The move failed and was undone: {error.Message}", error);
        }
    }

    private static async Task<IReadOnlyList<TargetTable>> TablesAsync(SqliteConnection read, NpgsqlConnection target, CancellationToken cancellation)
    {
        var names = SqliteTables.Names(read).Where(name => name != SqliteTables.Journal);
        var tables = new List<TargetTable>();
        foreach (var name in TableOrder.Of(names.ToDictionary(name => name, name => SqliteTables.Needs(read, name))))
            tables.Add(await TargetTable.ReadAsync(target, name, SqliteTables.Columns(read, name), cancellation).ConfigureAwait(false));
        return tables;
    }

    /// <summary>Keeps everybody else out, makes sure that nobody has put anything there, and takes away the rows that migrations put into new tables.</summary>
    private static async Task TakeEmptyAsync(NpgsqlConnection target, IReadOnlyList<TargetTable> tables, CancellationToken cancellation)
    {
        await ExecuteAsync(target, $"LOCK TABLE {string.Join(", ", tables.Select(table => TargetTable.Quoted(table.Name)))} IN EXCLUSIVE MODE", cancellation).ConfigureAwait(false);
        var filled = new List<string>();
        foreach (var name in tables.Select(table => table.Name))
        {
            var seeded = name == "counters" ? " WHERE value <> 0" : "";
            await using var any = new NpgsqlCommand($"SELECT EXISTS (SELECT 1 FROM {TargetTable.Quoted(name)}{seeded})", target);
            if (await any.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is true)
                filled.Add(name);
        }

        if (filled.Count > 0)
            throw new StorageException($"PostgreSQL database {target.Database}: holds rows already ({string.Join(", ", filled)}). Move into an empty one: `createdb` makes it.");
        await ExecuteAsync(target, "DELETE FROM counters", cancellation).ConfigureAwait(false);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }
}
