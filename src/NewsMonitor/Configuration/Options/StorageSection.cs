namespace NewsMonitor.Configuration.Options;

/// <summary>Where what we know is kept.</summary>
internal sealed class StorageSection
{
    /// <summary>SQLite needs nothing installed and serves one node; PostgreSQL serves any number.</summary>
    public StorageKind Provider { get; set; } = StorageKind.Sqlite;

    /// <summary>As the database's driver takes it. Null with SQLite: <c>newsmonitor.db</c> in the data directory.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>A file with the password that PostgreSQL's connection string leaves out.</summary>
    public string? PasswordFile { get; set; }
}

internal enum StorageKind
{
    Sqlite,
    PostgreSql,
}
