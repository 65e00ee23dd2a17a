using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Matching;

/// <summary>Several within one field and few words apart. It points at the span from the first to the last of them.</summary>
internal sealed class NearCondition(Query source, Condition[] operands, int distance, bool ordered) : Condition(source)
{
    public Condition[] Operands { get; } = operands;

    public int Distance { get; } = distance;

    public bool Ordered { get; } = ordered;

    public override IReadOnlyList<int>? Wakers { get; } = operands.Select(operand => operand.Wakers).OfType<IReadOnlyList<int>>().MinBy(wakers => wakers.Count);

    public override bool Holds(Reading reading, FieldSet fields, out Hit hit)
    {
        hit = Hit.Nowhere;
        // Mostly one of them is missing altogether, and nothing need be gathered.
        foreach (var operand in Operands)
            if (!operand.Holds(reading, fields, out _))
                return false;
        var places = new List<Hit>[Operands.Length];
        for (var i = 0; i < places.Length; i++)
        {
            Operands[i].Collect(reading, fields, places[i] = []);
            places[i].Sort(static (one, other) => one.First.CompareTo(other.First));
        }
        // The leftmost of the group is any operand, or the first one when order counts.
        for (var leader = 0; leader < (Ordered ? 1 : places.Length); leader++)
            foreach (var start in places[leader])
                if ((!hit.IsSomewhere || start.First < hit.First) && GroupFrom(places, leader, start) is { } group)
                    hit = group;
        return hit.IsSomewhere;
    }

    /// <summary>Takes of every other operand the nearest place behind the leader; they must leave at most the distance in words between.</summary>
    private Hit? GroupFrom(List<Hit>[] places, int leader, Hit start)
    {
        Span<int> taken = stackalloc int[Math.Min(places.Length, 64)];
        var takenCount = 0;
        var past = start.Past;
        var words = start.Past - start.First;
        for (var i = 0; i < places.Length; i++)
        {
            if (i == leader)
                continue;
            var at = FirstAtOrAfter(places[i], start.Past);
            while (at < places[i].Count && taken[..takenCount].Contains(places[i][at].First))
                at++;
            if (at == places[i].Count || places[i][at].Field != start.Field)
                return null;
            var place = places[i][at];
            if (takenCount < taken.Length)
                taken[takenCount++] = place.First;
            past = Math.Max(past, place.Past);
            words += place.Past - place.First;
        }
        return past - start.First - words <= Distance ? new Hit(start.Field, start.First, past) : null;
    }

    private static int FirstAtOrAfter(List<Hit> sorted, int word)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].First < word)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
