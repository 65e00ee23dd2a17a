namespace NewsMonitor.Configuration.Reload;

/// <summary>What tells one state of a file from the next without reading it.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Length">In bytes; null when the file is not there or cannot be opened.</param>
/// <param name="LastWrite">UTC.</param>
internal readonly record struct FileStamp(string Path, long? Length, DateTime LastWrite)
{
    /// <summary>Asks the open file, not its name: a name may be a link that stays while what it leads to is exchanged, as Kubernetes does.</summary>
    public static FileStamp Of(string path)
    {
        try
        {
            using var file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
            return new FileStamp(path, RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return new FileStamp(path, null, default);
        }
    }
}
