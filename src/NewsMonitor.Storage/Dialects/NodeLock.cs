using NewsMonitor.Storage.Trouble;

namespace NewsMonitor.Storage.Dialects;

/// <summary>Says that one process works on a SQLite database: an open file the system gives back however the process ends, SIGKILL included.</summary>
internal static class NodeLock
{
    /// <exception cref="StorageException">Another process holds it.</exception>
    public static IDisposable Take(string databasePath)
    {
        try
        {
            return new FileStream(databasePath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or DirectoryNotFoundException || DiskLook.Of(error) != StorageTrouble.Disk)
        {
            throw SqliteErrors.Explain(error, databasePath)!;
        }
        catch (IOException error)
        {
            throw new StorageException(
                $"Another newsmonitor works on {databasePath}: it polls and delivers by itself. SQLite serves one node; for more, set Storage:Provider to PostgreSql.", error);
        }
    }
}
