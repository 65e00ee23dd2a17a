using System.Threading.Channels;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Pipeline;

/// <summary>Writes down what attempts came to and which begin: those that come while a commit is under way share the next one.</summary>
internal sealed class OutcomeBook(MonitorDatabase database, TimeProvider time)
{
    private const int MostInACommit = 256;

    /// <summary>Who gave up sooner would make doubles of all that was sent just before the database went away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<Entry> _entries = System.Threading.Channels.Channel.CreateUnbounded<Entry>();
    private int _isWriting;

    /// <summary>
    /// Returns when it is committed. Not to be cut off: what was accepted and is not recorded would be sent again, and what is sent and was not begun
    /// would be nobody's fault.
    /// </summary>
    /// <param name="made">What an attempt came to; null: none was made.</param>
    /// <param name="next">What is to be sent next; null: nothing.</param>
    /// <returns>Whether each still held its lease; false for null.</returns>
    public async Task<(bool Recorded, bool Begun)> TurnAsync(MadeAttempt? made, ClaimedDelivery? next)
    {
        if (made is null && next is null)
            return (false, false);
        var entry = new Entry(made, next, new TaskCompletionSource<(bool, bool)>(TaskCreationOptions.RunContinuationsAsynchronously));
        _entries.Writer.TryWrite(entry);
        _ = WriteAsync();
        return await entry.Written.Task;
    }

    private async Task WriteAsync()
    {
        // Whoever adds an entry while nobody writes is the writer, until none is left.
        while (_entries.Reader.TryPeek(out _) && Interlocked.Exchange(ref _isWriting, 1) == 0)
        {
            try
            {
                var batch = new List<Entry>();
                while (batch.Count < MostInACommit && _entries.Reader.TryRead(out var entry))
                    batch.Add(entry);
                await CommitAsync(batch);
            }
            finally
            {
                Volatile.Write(ref _isWriting, 0);
            }
        }
    }

    private async Task CommitAsync(List<Entry> batch)
    {
        try
        {
            var (recorded, begun) = await TryAsync([.. batch.Select(entry => entry.Made).OfType<MadeAttempt>()], [.. batch.Select(entry => entry.Next).OfType<ClaimedDelivery>()]);
            var (made, next) = (0, 0);
            foreach (var entry in batch)
                entry.Written.SetResult((entry.Made is not null && recorded[made++], entry.Next is not null && begun[next++]));
        }
        catch (Exception error)
        {
            foreach (var entry in batch)
                entry.Written.TrySetException(error);
        }
    }

    /// <summary>A database that is away for a moment must not make doubles.</summary>
    private async Task<(IReadOnlyList<bool> Recorded, IReadOnlyList<bool> Begun)> TryAsync(IReadOnlyList<MadeAttempt> made, IReadOnlyList<ClaimedDelivery> next)
    {
        for (var began = time.GetTimestamp(); ;)
        {
            try
            {
                return await database.Deliveries.TurnAsync(made, next, CancellationToken.None);
            }
            catch (StorageException) when (time.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(Pause, time);
            }
        }
    }

    private sealed record Entry(MadeAttempt? Made, ClaimedDelivery? Next, TaskCompletionSource<(bool Recorded, bool Begun)> Written);
}
