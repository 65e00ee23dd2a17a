namespace NewsMonitor.Core.Feeds;

/// <summary>A time whose items may never have been seen: when the feed was read again, nothing in it was known any more.</summary>
/// <param name="From">The last poll that went well before.</param>
/// <param name="To">The oldest item the feed still showed after.</param>
public sealed record BlindSpot(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>How many a feed's state keeps: enough to see a habit.</summary>
    public const int MostKept = 10;

    // One or two new items in place of one or two others is a short feed at work, not a hole.
    private const int FewestItems = 3;

    /// <summary>
    /// The blind spot a poll uncovers; null when there is none. Two documents that have nothing in common prove one only if both show at
    /// least a few items, and the later reaches back no further than the poll before: a publisher who brings out an archive, or replaces the
    /// whole feed, hides nothing.
    /// </summary>
    /// <param name="before">The feed's state before the poll.</param>
    /// <param name="items">All that the document shows.</param>
    /// <param name="seen">What of it is new.</param>
    public static BlindSpot? Before(FeedState before, IReadOnlyList<Item> items, SeenItems seen)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(seen);
        if (!before.BaselineDone || before.LastSuccessAt is not { } from || before.ItemsShown < FewestItems || items.Count < FewestItems)
            return null;
        if (seen.Unseen.Count(unseen => unseen.Known is null) < items.Count)
            return null;
        var to = items.Min(item => item.EffectiveDate);
        return to > from ? new BlindSpot(from, to) : null;
    }
}
