using System.Collections.Concurrent;

namespace NewsMonitor.Pipeline;

/// <summary>Lets so many passes of one kind run at once in this process; one more is not queued, for the next tick finds its work anyway.</summary>
internal sealed class Passes(int most, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _free = new(most);
    private readonly ConcurrentDictionary<object, long> _begun = new();

    /// <summary>How long the one has been running that has been longest; zero when none is.</summary>
    public TimeSpan Longest => _begun.Values.Select(began => time.GetElapsedTime(began)).DefaultIfEmpty().Max();

    public async Task TryRunAsync(Func<Task> pass)
    {
        if (!await _free.WaitAsync(TimeSpan.Zero))
            return;
        var self = new object();
        _begun[self] = time.GetTimestamp();
        try
        {
            await pass();
        }
        finally
        {
            _begun.TryRemove(self, out _);
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
