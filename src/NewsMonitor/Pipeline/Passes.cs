namespace NewsMonitor.Pipeline;

/// <summary>Lets so many passes of one kind run at once in this process; one more is not queued, for the next tick finds its work anyway.</summary>
internal sealed class Passes(int most) : IDisposable
{
    private readonly SemaphoreSlim _free = new(most);

    public async Task TryRunAsync(Func<Task> pass)
    {
        if (!await _free.WaitAsync(TimeSpan.Zero))
            return;
        try
        {
            await pass();
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
