using Hangfire;

namespace NewsMonitor.Jobs;

/// <summary>What Hangfire runs. It only ticks: every job can vanish, the next one finds the work in our tables.</summary>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class TickJobs
{
    private readonly Ticker _ticker;

    internal TickJobs(Ticker ticker) => _ticker = ticker;

    public Task PollFeedsAsync(CancellationToken cancellation) => _ticker.PollAsync(cancellation);

    public Task DeliverAlertsAsync(CancellationToken cancellation) => _ticker.DeliverAsync(cancellation);

    public Task AskHubsAsync(CancellationToken cancellation) => _ticker.AskHubsAsync(cancellation);

    public Task WatchMatchesAsync(CancellationToken cancellation) => _ticker.WatchAsync(cancellation);

    public Task PurgeAsync(CancellationToken cancellation) => _ticker.PurgeAsync(cancellation);
}
