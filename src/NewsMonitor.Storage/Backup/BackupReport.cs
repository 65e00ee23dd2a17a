namespace NewsMonitor.Storage.Backup;

/// <summary>What a backup holds.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Schema">The last migration its tables have seen.</param>
/// <param name="NewestItem">When its newest item was first seen; null: it has none.</param>
/// <param name="Tables">Its tables by name.</param>
public sealed record BackupReport(string Path, long Bytes, string Schema, DateTimeOffset? NewestItem, IReadOnlyList<TableRows> Tables)
{
    public long Rows => Tables.Sum(table => table.Rows);
}
