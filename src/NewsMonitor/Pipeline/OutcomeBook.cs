using System.Threading.Channels;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;
using NewsMonitor.Storage.Trouble;

namespace NewsMonitor.Pipeline;

/// <summary>Writes down what attempts came to and which begin: those that come while a commit is under way share the next one.</summary>
/// <param name="database">Where.</param>
/// <param name="time">Paces the tries.</param>
/// <param name="waits">Whether outcomes are kept for as long as a trouble of the database lasts; else they are given up after a few tries.</param>
internal sealed class OutcomeBook(MonitorDatabase database, TimeProvider time, bool waits)
{
    private const int MostInACommit = 256;
    private const int Tries = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<Entry> _entries = System.Threading.Channels.Channel.CreateUnbounded<Entry>();
    private int _isWriting;

    /// <summary>
    /// Returns when it is committed. Not to be cut off: what was accepted and is not recorded would be sent again, and what is sent and was not begun
    /// would be nobody's fault.
    /// </summary>
    /// <param name="made">What an attempt came to; null: none was made.</param>
    /// <param name="next">What is to be sent next; null: nothing.</param>
    /// <param name="stopping">The service is to end: a trouble is not waited for any longer.</param>
    /// <returns>Whether each still held its lease; false for null.</returns>
    public async Task<(bool Recorded, bool Begun)> TurnAsync(MadeAttempt? made, ClaimedDelivery? next, CancellationToken stopping)
    {
        if (made is null && next is null)
            return (false, false);
        var entry = new Entry(made, next, new TaskCompletionSource<(bool, bool)>(TaskCreationOptions.RunContinuationsAsynchronously), stopping);
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
        for (var left = Tries; batch.Count > 0; left--)
        {
            try
            {
                await TryAsync(batch);
                return;
            }
            catch (StorageException trouble)
            {
                // Nothing was sent yet of what only begins. What was accepted must be recorded, or it would be sent again.
                var (kept, failed) = MayWait(trouble, left) ? Split(batch) : ([], batch);
                failed.ForEach(entry => entry.Written.TrySetException(trouble));
                batch = kept;
                if (batch.Count > 0)
                    await Task.Delay(Pause, time);
            }
            catch (Exception error)
            {
                batch.ForEach(entry => entry.Written.TrySetException(error));
                return;
            }
        }

        bool MayWait(StorageException trouble, int left) => trouble.Trouble != StorageTrouble.Damaged
            && (left > 1 || (waits && trouble.Trouble is not null && !batch.Exists(entry => entry.Stopping.IsCancellationRequested)));
    }

    private static (List<Entry> Kept, List<Entry> Failed) Split(List<Entry> batch) =>
        (batch.FindAll(entry => entry.Made is not null), batch.FindAll(entry => entry.Made is null));

    private async Task TryAsync(List<Entry> batch)
    {
        var (recorded, begun) = await database.Deliveries.TurnAsync(
            [.. batch.Select(entry => entry.Made).OfType<MadeAttempt>()], [.. batch.Select(entry => entry.Next).OfType<ClaimedDelivery>()], CancellationToken.None);
        var (made, next) = (0, 0);
        foreach (var entry in batch)
            entry.Written.SetResult((entry.Made is not null && recorded[made++], entry.Next is not null && begun[next++]));
    }

    private sealed record Entry(MadeAttempt? Made, ClaimedDelivery? Next, TaskCompletionSource<(bool Recorded, bool Begun)> Written, CancellationToken Stopping);
}
