using NewsMonitor.Storage.Trouble;

namespace NewsMonitor.Storage;

/// <summary>The database cannot do its work; the message names it, what is wrong and the cure. Never holds a password.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What a running service waits for the end of; null: trying again is no cure.</summary>
    public StorageTrouble? Trouble { get; init; }
}
