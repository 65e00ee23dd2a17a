using System.Reflection;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.States;
using NewsMonitor.Jobs;

namespace NewsMonitor.UnitTests.Jobs;

public sealed class StopAfterDeathsTests : IDisposable
{
    private readonly InMemoryStorage _storage = new();
    private readonly string _job;

    public StopAfterDeathsTests() => _job = new BackgroundJobClient(_storage).Enqueue<TickJobs>(jobs => jobs.PollFeedsAsync(CancellationToken.None));

    public void Dispose() => _storage.Dispose();

    [Fact]
    public void A_job_is_performed_again_after_two_deaths() =>
        Assert.All(Enumerable.Range(0, 3), _ => Assert.Equal(ProcessingState.StateName, TakeUp()));

    [Fact]
    public void After_the_third_it_is_stopped_and_stays_on_record_as_failed()
    {
        foreach (var _ in Enumerable.Range(0, 3))
            TakeUp();

        Assert.Equal(FailedState.StateName, TakeUp());
        Assert.Equal(1, _storage.GetMonitoringApi().FailedCount());
    }

    [Fact]
    public void What_ended_with_a_word_was_no_death()
    {
        foreach (var _ in Enumerable.Range(0, 5))
        {
            Assert.Equal(ProcessingState.StateName, TakeUp());
            Change(new EnqueuedState());
        }
    }

    /// <summary>As a worker does with a job it has fetched.</summary>
    private string? TakeUp()
    {
        var processing = Activator.CreateInstance(typeof(ProcessingState), BindingFlags.NonPublic | BindingFlags.Instance, null, ["node", "worker"], null);
        return Change((IState)processing!);
    }

    private string? Change(IState state)
    {
        using var connection = _storage.GetConnection();
        return new BackgroundJobStateChanger().ChangeState(new StateChangeContext(
            _storage, connection, _job, state, EnqueuedState.StateName, ProcessingState.StateName))?.Name;
    }
}
