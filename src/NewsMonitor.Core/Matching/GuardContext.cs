namespace NewsMonitor.Core.Matching;

/// <summary>Where a guard's context stands in an item, ready to be asked about one alias after another in logarithmic time.</summary>
/// <remarks>
/// Near means in the same field with at most so many words between; or in the title, which says what the whole item is about; or, for an
/// alias in the title, that close to the beginning of the summary or the content.
/// </remarks>
internal sealed class GuardContext
{
    private readonly Workspace work;
    private readonly int within;
    private readonly List<Hit> places = [];

    // The furthest end among the places up to each one: places are sorted by where they begin.
    private readonly int[] furthestPast;

    public GuardContext(Workspace work, int[] patterns, int within)
    {
        this.work = work;
        this.within = within;
        foreach (var pattern in patterns)
            for (var i = work.FirstHit(pattern); i >= 0; i = work.Next(i))
                places.Add(work[i]);
        places.Sort(static (one, other) => one.First.CompareTo(other.First));
        furthestPast = new int[places.Count];
        for (var i = 0; i < furthestPast.Length; i++)
            furthestPast[i] = Math.Max(places[i].Past, i == 0 ? 0 : furthestPast[i - 1]);
    }

    public bool IsNear(Hit alias)
    {
        if (StandsIn(alias.Field, alias.First - (long)within, alias.Past + (long)within))
            return true;
        return alias.Field == Field.Title
            ? StandsEarlyIn(Field.Summary) || StandsEarlyIn(Field.Content)
            : StandsIn(Field.Title, 0, work.Past(Field.Title));
    }

    private bool StandsEarlyIn(Field field) => StandsIn(field, work.First(field), work.First(field) + (long)within);

    /// <summary>Whether a place in the field begins no later than one word and ends no earlier than another.</summary>
    private bool StandsIn(Field field, long endsFrom, long beginsUpTo)
    {
        var last = Math.Min(beginsUpTo, work.Past(field) - 1L);
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].First <= last)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 && furthestPast[low - 1] > work.First(field) && furthestPast[low - 1] >= endsFrom;
    }
}
