namespace NewsMonitor.Storage;

/// <summary>The databases NewsMonitor can live on.</summary>
public enum StorageProvider
{
    /// <summary>One file, one node.</summary>
    Sqlite,

    /// <summary>Any number of nodes.</summary>
    PostgreSql,
}
