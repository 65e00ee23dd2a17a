using NewsMonitor.Core.Watchlists.World;

namespace NewsMonitor.Core.Seeding;

/// <summary>A place known beforehand found at a word.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Country">Null for a region.</param>
/// <param name="Count">How many words it takes.</param>
internal readonly record struct GeoHit(GeoKind Kind, Country? Country, int Count);
