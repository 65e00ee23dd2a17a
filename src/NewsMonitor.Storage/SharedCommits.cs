using System.Threading.Channels;

namespace NewsMonitor.Storage;

/// <summary>
/// Writes that come while a commit is under way share the next one: a commit waits for the disk, however little is in it. Safe to call from
/// many threads.
/// </summary>
/// <param name="most">In one commit.</param>
/// <param name="commit">Writes some of them, all or none, and answers each in its place.</param>
public sealed class SharedCommits<TWrite, TAnswer>(int most, Func<IReadOnlyList<TWrite>, Task<IReadOnlyList<TAnswer>>> commit)
{
    private readonly Channel<Entry> _entries = Channel.CreateUnbounded<Entry>();
    private int _isWriting;

    /// <summary>Returns when it is committed, and throws what the commit throws. Not to be cut off: others are in the same commit.</summary>
    public Task<TAnswer> WriteAsync(TWrite write)
    {
        var entry = new Entry(write, new TaskCompletionSource<TAnswer>(TaskCreationOptions.RunContinuationsAsynchronously));
        _entries.Writer.TryWrite(entry);
        _ = WriteAllAsync();
        return entry.Written.Task;
    }

    private async Task WriteAllAsync()
    {
        // Whoever adds an entry while nobody writes is the writer, until none is left.
        while (_entries.Reader.TryPeek(out _) && Interlocked.Exchange(ref _isWriting, 1) == 0)
        {
            try
            {
                var batch = new List<Entry>();
                while (batch.Count < most && _entries.Reader.TryRead(out var entry))
                    batch.Add(entry);
                await CommitAsync(batch).ConfigureAwait(false);
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
            var answers = await commit([.. batch.Select(entry => entry.Write)]).ConfigureAwait(false);
            for (var i = 0; i < batch.Count; i++)
                batch[i].Written.SetResult(answers[i]);
        }
        catch (Exception error)
        {
            foreach (var entry in batch)
                entry.Written.TrySetException(error);
        }
    }

    private sealed record Entry(TWrite Write, TaskCompletionSource<TAnswer> Written);
}
