using NewsMonitor.Logging;

namespace NewsMonitor.Pipeline;

/// <summary>In the service: looks for what is due whenever the bell rings, and waits for no lane. What is under way when the service stops is ended.</summary>
internal sealed class DeliveryPump(Composition monitor, ILogger<DeliverJob> log) : BackgroundService
{
    /// <summary>After a look that broke, so that a database that is away is not asked all the time.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly HashSet<Task> _passes = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await monitor.Bell.WaitAsync(stoppingToken);
                var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _passes.RemoveWhere(pass => pass.IsCompleted);
                _passes.Add(PassAsync(started, stoppingToken));
                await started.Task;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                Tell(error);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(_passes);
    }

    private async Task PassAsync(TaskCompletionSource started, CancellationToken cancellation)
    {
        try
        {
            await monitor.PassAsync(async snapshot =>
            {
                var lanes = await snapshot.Deliver.StartAsync(cancellation);
                started.SetResult();
                await lanes;
            });
        }
        catch (Exception error) when (!started.TrySetException(error))
        {
            Tell(error);
        }
    }

    private void Tell(Exception error)
    {
        // What the end of the service cut off is no fault.
        if (error is OperationCanceledException)
            return;
        if (DatabaseStanding.IsTrouble(error))
            monitor.Standing.Fails(error);
        else
            log.DeliveringBroke(error);
    }
}
