using System.Data.Common;
using NewsMonitor.Storage;

namespace NewsMonitor.Pipeline;

/// <summary>
/// Renews leases while a pass lasts: feeds of one host wait for each other, and receivers may be slow, however long that takes. So leases are
/// short: what a dead node held is taken up soon. A process that stands still renews nothing, and loses what it has to others.
/// </summary>
internal sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _keeping;

    private LeaseKeeper(Func<CancellationToken, Task> renew, TimeSpan length, TimeProvider time) => _keeping = KeepAsync(renew, length, time);

    /// <param name="renew">Puts their end off to <paramref name="length"/> from now.</param>
    /// <param name="length">Three tries fit into it.</param>
    /// <param name="time">The clock.</param>
    public static LeaseKeeper Start(Func<CancellationToken, Task> renew, TimeSpan length, TimeProvider time) => new(renew, length, time);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _keeping;
        _stop.Dispose();
    }

    private async Task KeepAsync(Func<CancellationToken, Task> renew, TimeSpan length, TimeProvider time)
    {
        using var timer = new PeriodicTimer(length / 3, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
                await TryAsync(renew);
        }
        catch (OperationCanceledException)
        {
            // The pass is over.
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> renew)
    {
        try
        {
            await renew(_stop.Token);
        }
        catch (Exception exception) when (exception is StorageException or DbException)
        {
            // The next tick tries again, well before the lease has run out.
        }
    }
}
