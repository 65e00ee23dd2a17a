using System.Data.Common;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Feeds;

namespace NewsMonitor.Pipeline;

/// <summary>
/// Renews the lease of a pass while it lasts: feeds of one host wait for each other, however long that takes. A process that stands still
/// renews nothing, and loses its feeds to others.
/// </summary>
internal sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _keeping;

    private LeaseKeeper(FeedTable feeds, Guid lease, TimeSpan length, TimeProvider time) => _keeping = KeepAsync(feeds, lease, length, time);

    public static LeaseKeeper Start(FeedTable feeds, Guid lease, TimeSpan length, TimeProvider time) => new(feeds, lease, length, time);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _keeping;
        _stop.Dispose();
    }

    private async Task KeepAsync(FeedTable feeds, Guid lease, TimeSpan length, TimeProvider time)
    {
        using var timer = new PeriodicTimer(length / 3, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
                await TryRenewAsync(feeds, lease, length);
        }
        catch (OperationCanceledException)
        {
            // The pass is over.
        }
    }

    private async Task TryRenewAsync(FeedTable feeds, Guid lease, TimeSpan length)
    {
        try
        {
            await feeds.RenewAsync(lease, length, _stop.Token);
        }
        catch (Exception exception) when (exception is StorageException or DbException)
        {
            // The next tick tries again, well before the lease has run out.
        }
    }
}
