namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>The question that first pairs ask of storage.</summary>
public interface IPairHistory
{
    /// <summary>What is on record of each of these pairs of the watchlist's entities.</summary>
    Task<IReadOnlyDictionary<EntityPair, PairRecord>> PairsAsync(string watchlist, IReadOnlyCollection<EntityPair> pairs, CancellationToken cancellation);
}
