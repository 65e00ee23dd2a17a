using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Matching;

/// <summary>One pattern found.</summary>
internal sealed class PatternCondition(Query source, int pattern) : Condition(source)
{
    public int Pattern => pattern;

    public override IReadOnlyList<int> Wakers { get; } = [pattern];

    public override bool Holds(Reading reading, FieldSet fields, out Hit hit)
    {
        var work = reading.Work;
        for (var i = work.FirstHit(pattern); i >= 0; i = work.Next(i))
        {
            hit = work[i];
            if (fields.Has(hit.Field))
                return true;
        }
        hit = Hit.Nowhere;
        return false;
    }

    public override void Collect(Reading reading, FieldSet fields, List<Hit> places)
    {
        var work = reading.Work;
        for (var i = work.FirstHit(pattern); i >= 0; i = work.Next(i))
            if (fields.Has(work[i].Field))
                places.Add(work[i]);
    }
}
