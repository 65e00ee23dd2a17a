using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Matching;

/// <summary>The absence of something; there is no place to point at.</summary>
internal sealed class NotCondition(Query source, Condition operand) : Condition(source)
{
    public Condition Operand { get; } = operand;

    public override IReadOnlyList<int>? Wakers => null;

    public override bool Holds(Reading reading, FieldSet fields, out Hit hit)
    {
        hit = Hit.Nowhere;
        // A guard that keeps an alias from excluding is no news to anyone.
        var guarded = reading.Guarded.Count;
        var holds = !Operand.Holds(reading, fields, out _);
        reading.Guarded.RemoveRange(guarded, reading.Guarded.Count - guarded);
        return holds;
    }
}
