namespace NewsMonitor.Storage.Trouble;

/// <summary>What keeps a database from storing.</summary>
public enum StorageTrouble
{
    /// <summary>No room on its disk.</summary>
    Full,

    /// <summary>It may not be written to, or cannot be opened for that.</summary>
    ReadOnly,

    /// <summary>Its disk reports errors.</summary>
    Disk,

    /// <summary>What it holds contradicts itself. Writing goes on making it worse, so nothing more is written until the next start.</summary>
    Damaged,

    /// <summary>It does not answer, refuses us, or another program holds it.</summary>
    Away,
}
