using System.Collections.Concurrent;

namespace NewsMonitor.Pipeline;

/// <summary>How many attempts each receiver gets at once. The places outlive a configuration: a new one must not double what a receiver has to bear.</summary>
internal sealed class DeliveryPlaces : IDisposable
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _places = new();

    /// <param name="lane">Whose.</param>
    /// <param name="most">The same on every call for a lane.</param>
    public SemaphoreSlim Of(string lane, int most) => _places.GetOrAdd(lane, static (_, most) => new SemaphoreSlim(most), most);

    public void Dispose()
    {
        foreach (var places in _places.Values)
            places.Dispose();
    }
}
