using Npgsql;

namespace NewsMonitor.IntegrationTests.Services;

public sealed class PostgresTests
{
    [Fact]
    public async Task PostgreSQL_answers()
    {
        await using var source = NpgsqlDataSource.Create(TestServices.PostgresOrSkip());
        await using var question = source.CreateCommand("select 1");

        Assert.Equal(1, await question.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
