using Microsoft.Data.Sqlite;
using NewsMonitor.Storage.Dialects;
using NewsMonitor.Storage.Moving;

namespace NewsMonitor.Storage.Backup;

/// <summary>A copy of a SQLite database as it is at one instant, made beside whoever works on it and believed only once it was read again.</summary>
public static class SqliteBackup
{
    /// <param name="connectionString">Of the database, in the provider's own syntax.</param>
    /// <param name="path">The file to be; not there yet.</param>
    /// <param name="cancellation">Looked at between the steps.</param>
    /// <exception cref="StorageException">The database cannot be read, the copy not be written, or it is not whole. Nothing is left at the path.</exception>
    public static async Task<BackupReport> MakeAsync(string connectionString, string path, CancellationToken cancellation)
    {
        var unfinished = path + ".unfinished";
        if (File.Exists(path))
            throw new StorageException($"{path}: is there already. Name another file, or a directory.");
        await using var source = new SqliteDialect(connectionString, TimeProvider.System, toRead: true);
        try
        {
            if (!await source.IsReadableAsync(cancellation).ConfigureAwait(false))
                throw new StorageException($"{new SqliteConnectionStringBuilder(connectionString).DataSource}: holds nothing to back up. Check Monitor:DataDirectory.");
            Remove(unfinished);
            await using var connection = (SqliteConnection)await source.OpenAsync(cancellation).ConfigureAwait(false);
            var tables = Copy(connection, unfinished);
            cancellation.ThrowIfCancellationRequested();
            var report = Verify(unfinished, path, tables);
            Flush(unfinished);
            File.Move(unfinished, path);
            // Makes the name last as well.
            Flush(path);
            return report;
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw source.Explain(error) is { } explained && error is SqliteException ? explained : new StorageException($"{path}: cannot be written: {error.Message}", error);
        }
        finally
        {
            Remove(unfinished);
        }
    }

    /// <summary>Counts and copies in one read transaction: a writer neither waits nor shows.</summary>
    private static IReadOnlyList<TableRows> Copy(SqliteConnection source, string unfinished)
    {
        using var instant = source.BeginTransaction(deferred: true);
        var tables = SqliteTables.Count(source);
        using var target = Open(unfinished, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
        // One file, without companions.
        SqliteTables.Ask(target, "PRAGMA journal_mode = DELETE");
        return tables;
    }

    private static BackupReport Verify(string unfinished, string path, IReadOnlyList<TableRows> expected)
    {
        using var copy = Open(unfinished, SqliteOpenMode.ReadOnly);
        if (SqliteTables.Ask(copy, "PRAGMA integrity_check(3)") is var findings && findings is not ["ok"])
            throw new StorageException($"{path}: was not made: the copy is damaged, so the database may be: {string.Join("; ", findings)}. Restore an earlier backup; see docs/backup.md.");
        if (SqliteTables.Ask(copy, "PRAGMA foreign_key_check") is { Count: > 0 } orphans)
            throw new StorageException($"{path}: was not made: rows refer to rows that are not there: {string.Join(", ", orphans.Distinct())}. Restore an earlier backup; see docs/backup.md.");
        var tables = SqliteTables.Count(copy);
        if (!tables.SequenceEqual(expected))
            throw new StorageException($"{path}: was not made: the copy has other rows than the database: {string.Join(", ", tables.Except(expected))}.");
        return new BackupReport(
            path,
            new FileInfo(unfinished).Length,
            SqliteTables.Schema(copy),
            SqliteTables.Ask(copy, "SELECT max(first_seen) FROM items WHERE first_seen IS NOT NULL") is [{ Length: > 0 } newest]
                ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(newest, System.Globalization.CultureInfo.InvariantCulture))
                : null,
            tables);
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static void Remove(string unfinished)
    {
        foreach (var companion in new[] { "", "-journal", "-wal", "-shm" })
            File.Delete(unfinished + companion);
    }
}
