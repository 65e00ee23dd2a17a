namespace NewsMonitor.Storage.Trouble;

/// <summary>What a disk says to somebody who wants to write there: SQLite tells of a write that failed, not why.</summary>
internal static class DiskLook
{
    // errno on Linux, as IOException.HResult has it for errors without a class of their own.
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;

    /// <summary>Room without which taking up the work again would only fail again.</summary>
    private const long LeastRoom = 4 << 20;

    /// <returns>Null: a file can be written there.</returns>
    public static StorageTrouble? At(string directory) => Try(directory) is { } error ? Of(error) : null;

    /// <summary>Whether it is the disk that may not be written to, and not the directory.</summary>
    public static bool IsReadOnly(string directory) => Try(directory) is IOException { HResult: ReadOnlyFileSystem };

    public static StorageTrouble Of(Exception error) => error switch
    {
        IOException { HResult: NoSpace } => StorageTrouble.Full,
        IOException { HResult: ReadOnlyFileSystem } or UnauthorizedAccessException or DirectoryNotFoundException => StorageTrouble.ReadOnly,
        _ => StorageTrouble.Disk,
    };

    public static bool HasRoom(string directory)
    {
        try
        {
            return new DriveInfo(directory).AvailableFreeSpace >= LeastRoom;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static Exception? Try(string directory)
    {
        var path = Path.Combine(directory, $".newsmonitor-{Guid.NewGuid():N}");
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            file.WriteByte(0);
            file.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error;
        }
    }
}
