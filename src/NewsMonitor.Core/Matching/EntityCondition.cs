using NewsMonitor.Core.Watchlists;
using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Matching;

/// <summary>An alias of an entity found, and its context near when it has a guard.</summary>
/// <remarks>
/// Near means in the same field with at most so many words between; or in the title, which says what the whole item is about; or, for an
/// alias in the title, that close to the beginning of the summary or the content.
/// </remarks>
internal sealed class EntityCondition(Query source, Entity entity, int[] aliases, int[] context) : Condition(source)
{
    public Entity Entity { get; } = entity;

    public override IReadOnlyList<int> Wakers => aliases;

    public override bool Holds(Reading reading, FieldSet fields, out Hit hit)
    {
        hit = Hit.Nowhere;
        var found = false;
        foreach (var alias in aliases)
            for (var i = reading.Work.FirstHit(alias); i >= 0; i = reading.Work.Next(i))
            {
                var place = reading.Work[i];
                if (!fields.Has(place.Field) || (found && IsNoBetter(place, hit)))
                    continue;
                if (Counts(reading, place))
                    (found, hit) = (true, place);
                else
                    reading.Guarded.Add(new GuardedHit(this, place));
            }
        return found;
    }

    public override void Collect(Reading reading, FieldSet fields, List<Hit> places)
    {
        foreach (var alias in aliases)
            for (var i = reading.Work.FirstHit(alias); i >= 0; i = reading.Work.Next(i))
                if (fields.Has(reading.Work[i].Field) && Counts(reading, reading.Work[i]))
                    places.Add(reading.Work[i]);
    }

    // Earlier is better; of two that begin together the longer says more.
    private static bool IsNoBetter(Hit place, Hit than) => place.First > than.First || (place.First == than.First && place.Past <= than.Past);

    private bool Counts(Reading reading, Hit alias)
    {
        if (Entity.Guard is not { } guard)
            return true;
        var work = reading.Work;
        foreach (var pattern in context)
            for (var i = work.FirstHit(pattern); i >= 0; i = work.Next(i))
                if (IsNear(work, alias, work[i], guard.Within))
                    return true;
        return false;
    }

    private static bool IsNear(Workspace work, Hit alias, Hit context, int within)
    {
        if (context.Field == Field.Title)
            return alias.Field != Field.Title || Between(alias, context) <= within;
        if (context.Field == alias.Field)
            return Between(alias, context) <= within;
        return alias.Field == Field.Title && FieldSet.Text.Has(context.Field) && context.First - work.First(context.Field) <= within;
    }

    private static int Between(Hit one, Hit other) => Math.Max(one.First - other.Past, other.First - one.Past);
}
