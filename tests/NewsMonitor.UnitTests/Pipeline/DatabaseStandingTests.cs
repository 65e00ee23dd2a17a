using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Pipeline;
using NewsMonitor.Storage;

namespace NewsMonitor.UnitTests.Pipeline;

public sealed class DatabaseStandingTests : ILogger<DatabaseStanding>
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _said = [];
    private readonly DatabaseStanding _standing;

    public DatabaseStandingTests() => _standing = new DatabaseStanding(_time, this);

    [Fact]
    public async Task However_many_passes_run_into_it_it_is_told_once_and_once_when_it_is_over()
    {
        foreach (var _ in Enumerable.Range(0, 100))
            await _standing.WatchAsync(() => throw new StorageException("PostgreSQL: was stopped."));
        _time.Advance(TimeSpan.FromSeconds(7));
        foreach (var _ in Enumerable.Range(0, 100))
            await _standing.WatchAsync(() => Task.CompletedTask);

        Assert.Equal(["DatabaseFails", "DatabaseWorksAgain"], _said.Select(line => line.Split(' ')[0]));
        Assert.Contains("PostgreSQL: was stopped.", _said[0], StringComparison.Ordinal);
        Assert.Contains("00:00:07", _said[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_its_fault_goes_on_to_whoever_called() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => _standing.WatchAsync(() => throw new InvalidOperationException()));

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _said.Add($"{eventId.Name} {formatter(state, exception)}");
}
