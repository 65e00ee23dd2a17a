using Microsoft.Data.Sqlite;

namespace NewsMonitor.Storage;

/// <summary>Which database, and where.</summary>
/// <param name="Provider">Its make.</param>
/// <param name="ConnectionString">In the provider's own syntax.</param>
public sealed record StorageOptions(StorageProvider Provider, string ConnectionString)
{
    /// <summary>The file <c>newsmonitor.db</c> in the directory, both made when missing.</summary>
    public static StorageOptions Sqlite(string dataDirectory) =>
        new(StorageProvider.Sqlite, new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataDirectory, "newsmonitor.db") }.ToString());

    public static StorageOptions PostgreSql(string connectionString) => new(StorageProvider.PostgreSql, connectionString);
}
