namespace NewsMonitor.Storage.Trouble;

/// <summary>
/// A write-ahead log beside a file that is not its own: somebody put a backup in the place of a database and left the companions. SQLite would
/// write the old database's pages into the restored one.
/// </summary>
internal static class ForeignLog
{
    // https://www.sqlite.org/fileformat2.html, 1.3: the write version is 2 while there may be a log, and 1 in our backups.
    private const int WriteVersion = 18;
    private const byte WithoutLog = 1;

    public static void Remove(string databasePath)
    {
        if (!File.Exists(databasePath + "-wal") || !IsWithoutLog(databasePath))
            return;
        File.Delete(databasePath + "-wal");
        File.Delete(databasePath + "-shm");
    }

    private static bool IsWithoutLog(string databasePath)
    {
        using var file = new FileStream(databasePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var head = new byte[WriteVersion + 1];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head[WriteVersion] == WithoutLog;
    }
}
