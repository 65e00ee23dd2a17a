using Microsoft.Data.Sqlite;
using NewsMonitor.Storage.Trouble;

namespace NewsMonitor.Storage.Dialects;

/// <summary>SQLite's primary result codes (https://www.sqlite.org/rescode.html) in words, with the cure.</summary>
internal static class SqliteErrors
{
    private const string ReadOnlyDisk =
        "the disk is read-only, as a file system makes itself that met an error. See `dmesg`, check the disk, mount it anew, and start the service again.";

    public static StorageException? Explain(Exception error, string path) => error switch
    {
        SqliteException sqlite when TroubleOf(sqlite.SqliteErrorCode, path) is { } trouble =>
            new StorageException($"{path}: {Cure(sqlite.SqliteErrorCode, trouble, path)}", error) { Trouble = trouble },
        UnauthorizedAccessException or IOException when DiskLook.IsReadOnly(Path.GetDirectoryName(path)!) =>
            new StorageException($"{path}: {ReadOnlyDisk}", error) { Trouble = StorageTrouble.ReadOnly },
        UnauthorizedAccessException or IOException => new StorageException(
            $"{path}: cannot be made: {error.Message} Give the service's user the right to write there, or set Monitor:DataDirectory.", error)
        { Trouble = DiskLook.Of(error) },
        _ => null,
    };

    public static StorageException Damaged(string path, string finding) =>
        new($"{path}: {Damage(path)} What was found: {finding}") { Trouble = StorageTrouble.Damaged };

    private static StorageTrouble? TroubleOf(int code, string path) => code switch
    {
        3 or 8 or 14 => StorageTrouble.ReadOnly,
        5 or 6 => StorageTrouble.Away,
        // A write that fails is one code for every cause but a full disk.
        10 => DiskLook.At(Path.GetDirectoryName(path)!) ?? StorageTrouble.Disk,
        11 or 26 => StorageTrouble.Damaged,
        13 => StorageTrouble.Full,
        _ => null,
    };

    private static string Cure(int code, StorageTrouble trouble, string path) => (code, trouble) switch
    {
        (26, _) => "is not an SQLite database. Move the file away and restore the last backup, or point Monitor:DataDirectory elsewhere.",
        (_, StorageTrouble.ReadOnly) when DiskLook.IsReadOnly(Path.GetDirectoryName(path)!) => ReadOnlyDisk,
        (_, StorageTrouble.ReadOnly) => "cannot be opened for writing. Give the service's user the right to write to the file, its -wal and -shm companions and their "
            + "directory, or set Monitor:DataDirectory.",
        (_, StorageTrouble.Away) => "is held by another process for longer than 30 s. End the other program that writes to it, a database browser for instance.",
        (_, StorageTrouble.Damaged) => Damage(path),
        (_, StorageTrouble.Full) => "the disk is full. Free some space or shorten Monitor:Retention; nothing of what was being written has been kept.",
        _ => "the disk reports an error. Check the disk and the file system, network drives above all; then restore the last backup if the file is damaged.",
    };

    private static string Damage(string path) =>
        $"is damaged. Stop the service, keep the file, and put the last backup in its place, or what `sqlite3 {Path.GetFileName(path)} .recover | sqlite3 recovered.db` saves; see docs/backup.md.";
}
