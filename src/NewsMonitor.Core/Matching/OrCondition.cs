using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Matching;

/// <summary>Any of several. It points at the earliest place.</summary>
internal sealed class OrCondition(Query source, Condition[] operands) : Condition(source)
{
    public Condition[] Operands { get; } = operands;

    public override IReadOnlyList<int>? Wakers { get; } =
        operands.All(operand => operand.Wakers is not null) ? [.. operands.SelectMany(operand => operand.Wakers!).Distinct()] : null;

    public override bool Holds(Reading reading, FieldSet fields, out Hit hit)
    {
        hit = Hit.Nowhere;
        var holds = false;
        foreach (var operand in Operands)
        {
            if (!operand.Holds(reading, fields, out var place))
                continue;
            if (!hit.IsSomewhere || (place.IsSomewhere && place.First < hit.First))
                hit = place;
            holds = true;
        }
        return holds;
    }

    public override void Collect(Reading reading, FieldSet fields, List<Hit> places)
    {
        foreach (var operand in Operands)
            operand.Collect(reading, fields, places);
    }
}
