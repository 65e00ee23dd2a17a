using System.Threading.Channels;

namespace NewsMonitor.Storage;

/// <summary>What is added while a batch is taken is in the next one. Safe to call from many threads.</summary>
/// <param name="most">In one batch.</param>
/// <param name="take">Takes a batch, one at a time. Tells the entries how it went, and throws nothing.</param>
public sealed class Batches<T>(int most, Func<List<T>, Task> take)
{
    private readonly Channel<T> _entries = Channel.CreateUnbounded<T>();
    private int _isTaking;

    public void Add(T entry)
    {
        _entries.Writer.TryWrite(entry);
        _ = TakeAllAsync();
    }

    private async Task TakeAllAsync()
    {
        // Whoever adds an entry while nobody takes any is the one who does, until none is left.
        while (_entries.Reader.TryPeek(out _) && Interlocked.Exchange(ref _isTaking, 1) == 0)
        {
            try
            {
                var batch = new List<T>();
                while (batch.Count < most && _entries.Reader.TryRead(out var entry))
                    batch.Add(entry);
                await take(batch).ConfigureAwait(false);
            }
            finally
            {
                Volatile.Write(ref _isTaking, 0);
            }
        }
    }
}
