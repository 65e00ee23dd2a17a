namespace NewsMonitor.Core.Matching;

/// <summary>A watchlist satisfied by an item, with its evidence in the order of the item's text.</summary>
public sealed record Match(string Watchlist, double Score, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>The entities its terms and Require speak of that the item names, by name; each once.</summary>
    public IReadOnlyList<string> Entities { get; init; } = [];
}
