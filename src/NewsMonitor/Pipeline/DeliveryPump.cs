using NewsMonitor.Logging;
using NewsMonitor.Storage;

namespace NewsMonitor.Pipeline;

/// <summary>In the service: looks for what is due whenever the bell rings, and waits for no lane. What is under way when the service stops is ended.</summary>
internal sealed class DeliveryPump(Composition monitor, TimeProvider time, ILogger<DeliverJob> log) : BackgroundService
{
    private const long NoLook = -1;

    /// <summary>After a look that broke, so that a database that is away is not asked all the time.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly HashSet<Task> _passes = [];
    private long _lookBegan = NoLook;

    /// <summary>How long a look for what is due has been under way; zero when none is.</summary>
    public TimeSpan Looking => Volatile.Read(ref _lookBegan) is not NoLook and var began ? time.GetElapsedTime(began) : TimeSpan.Zero;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await monitor.Bell.WaitAsync(stoppingToken);
                // The bell is rung again when it is over.
                if (monitor.Database.Trouble is not null)
                    continue;
                Volatile.Write(ref _lookBegan, time.GetTimestamp());
                var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _passes.RemoveWhere(pass => pass.IsCompleted);
                _passes.Add(PassAsync(started, stoppingToken));
                await started.Task;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (StorageException trouble) when (trouble.Trouble is not null)
            {
                log.PassBroke(trouble.Message);
            }
            catch (Exception error)
            {
                log.DeliveringBroke(error);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            finally
            {
                Volatile.Write(ref _lookBegan, NoLook);
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
            if (error is StorageException { Trouble: not null } trouble)
                log.PassBroke(trouble.Message);
            // What the end of the service cut off is no fault.
            else if (error is not OperationCanceledException)
                log.DeliveringBroke(error);
        }
    }
}
