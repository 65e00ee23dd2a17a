using Hangfire;

namespace NewsMonitor.Jobs;

/// <summary>
/// What Hangfire runs. It only ticks: every job can vanish, the next one finds the work in our tables. So one that the service's end cuts off has
/// done its duty, and is not queued again.
/// </summary>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
[StopAfterDeaths]
public sealed class TickJobs
{
    private readonly Ticker _ticker;

    internal TickJobs(Ticker ticker) => _ticker = ticker;

    public Task PollFeedsAsync(CancellationToken cancellation) => UnlessStopped(_ticker.PollAsync(cancellation), cancellation);

    public Task DeliverAlertsAsync(CancellationToken cancellation) => UnlessStopped(_ticker.DeliverAsync(cancellation), cancellation);

    public Task AskHubsAsync(CancellationToken cancellation) => UnlessStopped(_ticker.AskHubsAsync(cancellation), cancellation);

    public Task WatchMatchesAsync(CancellationToken cancellation) => UnlessStopped(_ticker.WatchAsync(cancellation), cancellation);

    public Task PurgeAsync(CancellationToken cancellation) => UnlessStopped(_ticker.PurgeAsync(cancellation), cancellation);

    private static async Task UnlessStopped(Task pass, CancellationToken cancellation)
    {
        try
        {
            await pass;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
    }
}
