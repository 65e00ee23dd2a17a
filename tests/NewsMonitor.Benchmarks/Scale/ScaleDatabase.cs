using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsMonitor.Storage;
using Npgsql;

namespace NewsMonitor.Benchmarks.Scale;

/// <summary>The database of a run, looked at from beside the program.</summary>
internal sealed class ScaleDatabase : IAsyncDisposable
{
    private readonly string? _server;
    private readonly string _name;

    private ScaleDatabase(StorageOptions options, string? server, string name) => (Options, _server, _name) = (options, server, name);

    public StorageOptions Options { get; }

    /// <param name="plan">PostgreSQL is where <c>NEWSMONITOR_TEST_POSTGRES</c> says (see <c>ops/test-services</c>); the run makes a database of its own there.</param>
    /// <param name="directory">Where SQLite's is to be.</param>
    public static async Task<ScaleDatabase> CreateAsync(ScalePlan plan, string directory)
    {
        if (!plan.OnPostgres)
            return new ScaleDatabase(StorageOptions.Sqlite(directory), null, "");
        var server = Environment.GetEnvironmentVariable("NEWSMONITOR_TEST_POSTGRES")
            ?? throw new InvalidOperationException("PostgreSQL is needed: run under ops/test-services, or set NEWSMONITOR_TEST_POSTGRES.");
        var name = string.Create(CultureInfo.InvariantCulture, $"scale_{Environment.ProcessId}");
        await using var connection = new NpgsqlConnection(server);
        await AskAsync(connection, $"CREATE DATABASE {name}");
        return new ScaleDatabase(StorageOptions.PostgreSql(new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString), server, name);
    }

    /// <summary>Items on record. One that its feed brings again under another identity counts again, as it was published again.</summary>
    public async Task<long> ItemsAsync()
    {
        await using var connection = Connect();
        return (long)(await AskAsync(connection, "SELECT count(*) FROM identities"))!;
    }

    /// <summary>Megabytes on disk.</summary>
    public async Task<double> SizeAsync()
    {
        await using var connection = Connect();
        if (connection is SqliteConnection sqlite)
            return Directory.GetFiles(Path.GetDirectoryName(sqlite.DataSource)!, "newsmonitor.db*").Sum(file => new FileInfo(file).Length) / 1e6;
        return (long)(await AskAsync(connection, "SELECT pg_database_size(current_database())"))! / 1e6;
    }

    /// <summary>Seconds of CPU of the database server and all its sessions; 0 where the database is in the program.</summary>
    public async Task<double> CpuAsync()
    {
        if (_server is null)
            return 0;
        await using var connection = Connect();
        return ProcessFiles.CpuOfFamily(ProcessFiles.ParentOf((int)(await AskAsync(connection, "SELECT pg_backend_pid()"))!));
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is null)
            return;
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(_server);
        await AskAsync(connection, $"DROP DATABASE {_name} WITH (FORCE)");
    }

    private static async Task<object?> AskAsync(DbConnection connection, string sql)
    {
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    private DbConnection Connect() => Options.Provider == StorageProvider.Sqlite
        ? new SqliteConnection(Options.ConnectionString + ";Mode=ReadOnly;Pooling=False")
        : new NpgsqlConnection(Options.ConnectionString);
}
