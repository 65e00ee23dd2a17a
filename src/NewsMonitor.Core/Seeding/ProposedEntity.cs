using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Seeding;

/// <summary>An entity with what decides about its term.</summary>
/// <param name="Entity">As it will be printed.</param>
/// <param name="Salience">See <see cref="Seeding.Salience"/>.</param>
/// <param name="IsDistinctive">A name of the article's own; not a country, a region, or a generic institution.</param>
/// <param name="Weight">Points of its term.</param>
internal sealed record ProposedEntity(Entity Entity, double Salience, bool IsDistinctive, double Weight)
{
    public string Reference => $"entity:\"{Entity.Name}\"";

    public string Term => Weighted.Term(Reference, Weight);
}
