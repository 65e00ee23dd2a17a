using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Seeding;

/// <summary>A watchlist proposed from an article, with the entities it names. It compiles, and its examples hold.</summary>
/// <param name="Entities">People, organisations, groups, places and countries, most important first.</param>
/// <param name="Watchlist">Terms, Require, MinScore and MustMatch drawn from the article.</param>
/// <param name="Language">The article's language, two letters, as far as its function words tell.</param>
public sealed record Proposal(IReadOnlyList<Entity> Entities, Watchlist Watchlist, string Language)
{
    public WatchlistSet Set => new([Watchlist], Entities);
}
