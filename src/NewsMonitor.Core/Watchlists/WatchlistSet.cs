namespace NewsMonitor.Core.Watchlists;

/// <summary>All watchlists and the entities they share: what one matcher is compiled from.</summary>
public sealed record WatchlistSet(IReadOnlyList<Watchlist> Watchlists, IReadOnlyList<Entity> Entities);
