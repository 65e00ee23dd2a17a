using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Matching;

/// <summary>A condition looked for in one field alone.</summary>
internal sealed class FieldCondition(Query source, Field field, Condition operand) : Condition(source)
{
    public Field Field { get; } = field;

    public Condition Operand { get; } = operand;

    public override IReadOnlyList<int>? Wakers => Operand.Wakers;

    public override bool Holds(Reading reading, FieldSet fields, out Hit hit) => Operand.Holds(reading, fields.Narrow(Field), out hit);

    public override void Collect(Reading reading, FieldSet fields, List<Hit> places) => Operand.Collect(reading, fields.Narrow(Field), places);
}
