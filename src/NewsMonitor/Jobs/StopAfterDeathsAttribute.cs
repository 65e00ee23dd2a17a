using Hangfire.Common;
using Hangfire.Logging;
using Hangfire.States;

namespace NewsMonitor.Jobs;

/// <summary>
/// A job that is taken up while it says that it is being performed was in the hands of a process that died. After so many deaths the job is taken
/// for what they died of, and stopped: it stays on record as failed. The next tick is another job.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class StopAfterDeathsAttribute : JobFilterAttribute, IElectStateFilter
{
    private const int Most = 3;
    private const string Deaths = "Deaths";

    /// <summary>After Hangfire's own filters, which would delete what has failed.</summary>
    public StopAfterDeathsAttribute() => Order = 100;

    public void OnStateElection(ElectStateContext context)
    {
        if (context.CandidateState is not ProcessingState || context.CurrentState != ProcessingState.StateName)
            return;
        var deaths = context.GetJobParameter<int>(Deaths, allowStale: false) + 1;
        context.SetJobParameter(Deaths, deaths);
        if (deaths < Most)
            return;
        var (job, method) = (context.BackgroundJob.Id, context.BackgroundJob.Job.Method.Name);
        var reason = $"{deaths} times the process that performed it ended without a word";
        context.CandidateState = new FailedState(new InvalidOperationException(reason)) { Reason = reason };
        LogProvider.For<StopAfterDeathsAttribute>().Error($"Hangfire's job {job} ({method}) is stopped: {reason}. The next tick is not concerned; look at /hangfire/jobs/details/{job}");
    }
}
