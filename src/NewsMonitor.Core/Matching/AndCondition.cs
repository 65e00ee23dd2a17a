using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Matching;

/// <summary>All of several. It points at the first operand that stands in the text, not in the metadata.</summary>
internal sealed class AndCondition(Query source, Condition[] operands) : Condition(source)
{
    public Condition[] Operands { get; } = operands;

    // The operand with the fewest ways to hold wakes the fewest times.
    public override IReadOnlyList<int>? Wakers { get; } = operands.Select(operand => operand.Wakers).OfType<IReadOnlyList<int>>().MinBy(wakers => wakers.Count);

    public override bool Holds(Reading reading, FieldSet fields, out Hit hit)
    {
        hit = Hit.Nowhere;
        foreach (var operand in Operands)
        {
            if (!operand.Holds(reading, fields, out var place))
            {
                hit = Hit.Nowhere;
                return false;
            }
            if (place.IsSomewhere && (!hit.IsSomewhere || (!FieldSet.Text.Has(hit.Field) && FieldSet.Text.Has(place.Field))))
                hit = place;
        }
        return true;
    }
}
