using NewsMonitor.Storage;
using Npgsql;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>An empty database of its own for one test, gone afterwards.</summary>
internal abstract class TestDatabase : IAsyncDisposable
{
    public abstract StorageOptions Options { get; }

    public static Task<TestDatabase> CreateAsync(StorageProvider provider) => provider switch
    {
        StorageProvider.Sqlite => Task.FromResult<TestDatabase>(new SqliteFile()),
        _ => PostgreSqlDatabase.CreateAsync(),
    };

    public abstract ValueTask DisposeAsync();

    private sealed class SqliteFile : TestDatabase
    {
        private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-");

        public override StorageOptions Options => StorageOptions.Sqlite(Path.Combine(_directory.FullName, "data"));

        public override ValueTask DisposeAsync()
        {
            _directory.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class PostgreSqlDatabase(string admin, string name) : TestDatabase
    {
        public override StorageOptions Options => StorageOptions.PostgreSql(
            new NpgsqlConnectionStringBuilder(admin) { Database = name, Pooling = true, MaxPoolSize = 10 }.ToString());

        public static async Task<TestDatabase> CreateAsync()
        {
            var admin = Environment.GetEnvironmentVariable("NEWSMONITOR_TEST_POSTGRES");
            Assert.SkipWhen(string.IsNullOrEmpty(admin), "NEWSMONITOR_TEST_POSTGRES is not set: run through ops/test-services");
            var name = $"newsmonitor_{Guid.NewGuid():N}";
            await ExecuteAsync(admin!, $"CREATE DATABASE {name}");
            return new PostgreSqlDatabase(admin!, name);
        }

        public override async ValueTask DisposeAsync() => await ExecuteAsync(admin, $"DROP DATABASE {name} WITH (FORCE)");

        private static async Task ExecuteAsync(string connectionString, string sql)
        {
            await using var source = NpgsqlDataSource.Create(connectionString);
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }
}
