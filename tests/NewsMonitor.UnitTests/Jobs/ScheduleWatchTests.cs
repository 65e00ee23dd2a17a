using Hangfire;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Jobs;
using NewsMonitor.Metrics;

namespace NewsMonitor.UnitTests.Jobs;

public sealed class ScheduleWatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

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

    [Fact]
    public async Task A_stop_does_not_wait_for_the_lock_of_a_dead_node()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var jobs = new LockedJobs();
        var schedule = new TickSchedule(TimeSpan.FromSeconds(5), Hubs: false, IsShared: true);
        using var watch = new ScheduleWatch(_storage, jobs, schedule, _metrics, _time, NullLogger<ScheduleWatch>.Instance);
        try
        {
            await watch.StartAsync(cancellation);
            await jobs.Waits.WaitAsync(Patience, cancellation);
            await watch.StopAsync(cancellation).WaitAsync(Patience, cancellation);
        }
        finally
        {
            jobs.Unlock();
        }
    }

    private IEnumerable<string> Recurring()
    {
        using var connection = _storage.GetConnection();
        return [.. connection.GetRecurringJobs().Select(job => job.Id)];
    }

    /// <summary>Whoever asks waits until it is unlocked.</summary>
    private sealed class LockedJobs : IRecurringJobManager, IDisposable
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _unlocked = new();

        public Task Waits => _asked.Task;

        public void Unlock() => _unlocked.Set();

        public void AddOrUpdate(string recurringJobId, Job job, string cronExpression, RecurringJobOptions options) => Wait();

        public void Trigger(string recurringJobId) => Wait();

        public void RemoveIfExists(string recurringJobId) => Wait();

        public void Dispose() => _unlocked.Dispose();

        private void Wait()
        {
            _asked.TrySetResult();
            _unlocked.Wait();
        }
    }
}
