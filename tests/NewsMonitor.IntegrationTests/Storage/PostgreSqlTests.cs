using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>What goes wrong on the way to a server; needs none.</summary>
public sealed class PostgreSqlTests
{
    [Fact]
    public async Task A_server_that_is_not_there_is_named_without_the_password()
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => OpenAsync("Host=127.0.0.1;Port=1;Database=news;Username=u;Password=hunter2;Timeout=2"));
        Assert.StartsWith("PostgreSQL 127.0.0.1:1/news: cannot be reached", error.Message);
        Assert.DoesNotContain("hunter2", error.ToString());
    }

    [Fact]
    public async Task A_connection_string_it_does_not_understand_is_named()
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => OpenAsync("Hots=127.0.0.1"));
        Assert.StartsWith("Monitor:Storage:ConnectionString", error.Message);
    }

    private static Task<MonitorDatabase> OpenAsync(string connectionString) =>
        MonitorDatabase.OpenAsync(StorageOptions.PostgreSql(connectionString), new FakeTimeProvider(), TestContext.Current.CancellationToken);
}
