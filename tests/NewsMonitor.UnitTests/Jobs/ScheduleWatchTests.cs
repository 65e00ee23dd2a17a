using Hangfire;
using Hangfire.InMemory;
using Hangfire.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Jobs;
using NewsMonitor.Metrics;

namespace NewsMonitor.UnitTests.Jobs;

public sealed class ScheduleWatchTests : IDisposable
{
    private readonly InMemoryStorage _storage = new();
    private readonly FakeTimeProvider _time = new();
    private readonly MonitorMetrics _metrics = new();
    private readonly RecurringJobManager _jobs;
    private readonly ScheduleWatch _watch;

    public ScheduleWatchTests()
    {
        _jobs = new RecurringJobManager(_storage);
        var schedule = new TickSchedule(TimeSpan.FromSeconds(5), Hubs: false, IsShared: true);
        _watch = new ScheduleWatch(_storage, _jobs, schedule, _metrics, _time, NullLogger<ScheduleWatch>.Instance);
        _watch.LookOnce();
    }

    public void Dispose()
    {
        _watch.Dispose();
        _metrics.Dispose();
        _storage.Dispose();
    }

    [Fact]
    public void What_is_to_be_there_is_made_and_well()
    {
        Assert.Empty(_watch.Complaints);
        Assert.Equal(["deliver-alerts", "poll-feeds", "purge", "watch-matches"], Recurring().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_missing_for_a_moment_may_be_another_node_at_work()
    {
        _jobs.RemoveIfExists("purge");
        _watch.LookOnce();
        Assert.Empty(_watch.Complaints);
    }

    [Fact]
    public void What_stays_missing_is_told_and_made_anew()
    {
        _jobs.RemoveIfExists("purge");
        _watch.LookOnce();
        _watch.LookOnce();
        Assert.Equal(["`purge` is missing"], _watch.Complaints);

        _watch.LookOnce();
        Assert.Empty(_watch.Complaints);
        Assert.Contains("purge", Recurring());
    }

    [Fact]
    public void A_schedule_that_stands_still_is_told()
    {
        _time.Advance(TimeSpan.FromMinutes(3));
        _watch.LookOnce();
        _watch.LookOnce();
        Assert.Equal(["no tick for 120 s"], _watch.Complaints);
    }

    [Fact]
    public void One_that_ticks_is_not()
    {
        _time.Advance(TimeSpan.FromMinutes(3));
        _jobs.Trigger("poll-feeds");
        _watch.LookOnce();
        _watch.LookOnce();
        Assert.Empty(_watch.Complaints);
    }

    private IEnumerable<string> Recurring()
    {
        using var connection = _storage.GetConnection();
        return [.. connection.GetRecurringJobs().Select(job => job.Id)];
    }
}
