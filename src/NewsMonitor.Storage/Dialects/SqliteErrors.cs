using Microsoft.Data.Sqlite;

namespace NewsMonitor.Storage.Dialects;

/// <summary>SQLite's primary result codes (https://www.sqlite.org/rescode.html) in words, with the cure.</summary>
internal static class SqliteErrors
{
    public static StorageException? Explain(Exception error, string path) => error switch
    {
        SqliteException sqlite => Cure(sqlite.SqliteErrorCode) is { } cure ? new StorageException($"{path}: {cure}", error) : null,
        UnauthorizedAccessException or IOException => new StorageException(
            $"{path}: cannot be made: {error.Message} Give the service's user the right to write there, or set Monitor:DataDirectory.", error),
        _ => null,
    };

    private static string? Cure(int code) => code switch
    {
        3 or 8 or 14 => "cannot be opened for writing. Give the service's user the right to write to the file, its -wal and -shm companions and their "
            + "directory, or set Monitor:DataDirectory.",
        5 or 6 => "is held by another process for longer than 30 s. End the other program that writes to it, a database browser for instance.",
        10 => "the disk reports an error. Check the disk and the file system, network drives above all; then restore the last backup if the file is damaged.",
        11 => "is damaged. Stop the service, keep the file, and restore the last backup or recover it with `sqlite3 FILE .recover`.",
        13 => "the disk is full. Free some space or shorten Monitor:Retention; nothing of what was being written has been kept.",
        26 => "is not an SQLite database. Move the file away, or point Monitor:DataDirectory elsewhere.",
        _ => null,
    };
}
