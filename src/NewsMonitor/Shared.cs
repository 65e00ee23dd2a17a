namespace NewsMonitor;

/// <summary>Something that several hold; it is disposed when the last of them has let go.</summary>
/// <param name="value">What is held. Whoever makes it holds it.</param>
internal sealed class Shared<T>(T value)
    where T : notnull
{
    private int _holders = 1;

    public T Value => value;

    /// <returns>False when everybody has let go already.</returns>
    public bool TryHold()
    {
        for (var holders = Volatile.Read(ref _holders); holders > 0; holders = Volatile.Read(ref _holders))
            if (Interlocked.CompareExchange(ref _holders, holders + 1, holders) == holders)
                return true;
        return false;
    }

    public async ValueTask LetGoAsync()
    {
        if (Interlocked.Decrement(ref _holders) > 0)
            return;
        if (value is IAsyncDisposable asynchronous)
            await asynchronous.DisposeAsync();
        else
            (value as IDisposable)?.Dispose();
    }
}
