using System.Threading.Channels;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Pipeline;

/// <summary>Records outcomes: those that come while a commit is under way share the next one.</summary>
internal sealed class OutcomeBook(MonitorDatabase database, TimeProvider time)
{
    private const int MostInACommit = 256;
    private const int Tries = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<Entry> _entries = System.Threading.Channels.Channel.CreateUnbounded<Entry>();
    private int _isWriting;

    /// <summary>Returns when it is committed. What was accepted is recorded even while the service stops: otherwise it would be sent again.</summary>
    /// <returns>False when the lease was lost to somebody else.</returns>
    public async Task<bool> RecordAsync(MadeAttempt attempt)
    {
        var entry = new Entry(attempt, new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
        _entries.Writer.TryWrite(entry);
        _ = WriteAsync();
        return await entry.Recorded.Task;
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
            var recorded = await TryAsync([.. batch.Select(entry => entry.Attempt)]);
            for (var i = 0; i < batch.Count; i++)
                batch[i].Recorded.SetResult(recorded[i]);
        }
        catch (Exception error)
        {
            foreach (var entry in batch)
                entry.Recorded.TrySetException(error);
        }
    }

    /// <summary>A database that is away for a moment must not make doubles.</summary>
    private async Task<IReadOnlyList<bool>> TryAsync(IReadOnlyList<MadeAttempt> attempts)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return await database.Deliveries.RecordAsync(attempts, CancellationToken.None);
            }
            catch (StorageException) when (left > 1)
            {
                await Task.Delay(Pause, time);
            }
        }
    }

    private sealed record Entry(MadeAttempt Attempt, TaskCompletionSource<bool> Recorded);
}
