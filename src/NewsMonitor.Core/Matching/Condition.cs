using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Matching;

/// <summary>A query made ready to be asked of an item whose hits are known.</summary>
internal abstract class Condition(Query source)
{
    /// <summary>What the analyst wrote, for reasons in words.</summary>
    public Query Source { get; } = source;

    /// <summary>Patterns of which at least one must be found for the condition to hold: they wake it. Null when none must.</summary>
    public abstract IReadOnlyList<int>? Wakers { get; }

    /// <summary>Whether it holds in these fields, and the best place to point at.</summary>
    public abstract bool Holds(Reading reading, FieldSet fields, out Hit hit);

    /// <summary>Every place where it holds, for NEAR; in no particular order.</summary>
    public virtual void Collect(Reading reading, FieldSet fields, List<Hit> places)
    {
        if (Holds(reading, fields, out var hit) && hit.IsSomewhere)
            places.Add(hit);
    }
}
