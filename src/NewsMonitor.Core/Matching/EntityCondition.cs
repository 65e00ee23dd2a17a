using NewsMonitor.Core.Watchlists;
using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Matching;

/// <summary>
/// An alias of an entity found, not as part of a longer name that means something else, and its context near when it has a guard;
/// <see cref="GuardContext"/> says what near means.
/// </summary>
internal sealed class EntityCondition(Query source, Entity entity, EntityPatterns patterns) : Condition(source)
{
    public Entity Entity { get; } = entity;

    public override IReadOnlyList<int> Wakers => patterns.Aliases;

    public override bool Holds(Reading reading, FieldSet fields, out Hit hit)
    {
        hit = Hit.Nowhere;
        GuardContext? near = null;
        foreach (var alias in patterns.Aliases)
            for (var i = reading.Work.FirstHit(alias); i >= 0; i = reading.Work.Next(i))
            {
                var place = reading.Work[i];
                if (!fields.Has(place.Field) || (hit.IsSomewhere && IsNoBetter(place, hit)) || IsPartOfLonger(reading.Work, place))
                    continue;
                if (Counts(reading, place, ref near))
                    hit = place;
                else if (reading.Guarded.Count == 0)
                    reading.Guarded.Add(new GuardedHit(this, place));
            }
        return hit.IsSomewhere;
    }

    public override void Collect(Reading reading, FieldSet fields, List<Hit> places)
    {
        GuardContext? near = null;
        foreach (var alias in patterns.Aliases)
            for (var i = reading.Work.FirstHit(alias); i >= 0; i = reading.Work.Next(i))
                if (fields.Has(reading.Work[i].Field) && !IsPartOfLonger(reading.Work, reading.Work[i]) && Counts(reading, reading.Work[i], ref near))
                    places.Add(reading.Work[i]);
    }

    // Earlier is better; of two that begin together the longer says more.
    private static bool IsNoBetter(Hit place, Hit than) => place.First > than.First || (place.First == than.First && place.Past <= than.Past);

    private bool IsPartOfLonger(Workspace work, Hit alias)
    {
        foreach (var longer in patterns.Longer)
            for (var i = work.FirstHit(longer); i >= 0; i = work.Next(i))
                if (work[i].First <= alias.First && work[i].Past >= alias.Past && work[i].Past - work[i].First > alias.Past - alias.First)
                    return true;
        return false;
    }

    private bool Counts(Reading reading, Hit alias, ref GuardContext? near)
    {
        if (Entity.Guard is not { } guard)
            return true;
        near ??= new GuardContext(reading.Work, patterns.Context, guard.Within);
        return near.IsNear(alias);
    }
}
