namespace NewsMonitor.Core.Feeds;

/// <summary>The Unseen? stage: drops what is on record with the same text.</summary>
public static class UnseenItems
{
    /// <param name="feed">Whose items.</param>
    /// <param name="items">All that the document shows.</param>
    /// <param name="knownItems">What is on record.</param>
    /// <param name="baseline">Whether this is the feed's first poll: then nothing is looked for under another identity.</param>
    /// <param name="cancellation">Ends the look-ups.</param>
    public static async Task<SeenItems> FindAsync(
        FeedId feed, IReadOnlyList<Item> items, IKnownItems knownItems, bool baseline, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(knownItems);
        if (items.Count == 0)
            return SeenItems.None;
        var known = await knownItems.FindAsync(feed, [.. items.Select(item => item.Identity)], cancellation);
        var renamed = baseline ? new Dictionary<string, KnownItem>() : await SecondChance.FindAsync(feed, items, known, knownItems, cancellation);
        // An item the document shows by two of its identities has one text, that of the first: or each would revise the other at every poll.
        var met = new HashSet<ItemId>();
        return new SeenItems(
            [.. items
                .Select(item => new UnseenItem(item, known.GetValueOrDefault(item.Identity) ?? renamed.GetValueOrDefault(item.Identity)))
                .Where(unseen => unseen.Known is null || (met.Add(unseen.Known.Id) && unseen.Known.TextHash != unseen.Item.TextHash))
                .OrderBy(unseen => unseen.Item.EffectiveDate)],
            [.. items
                .Where(item => renamed.ContainsKey(item.Identity))
                .Select(item => new RenamedItem(item, renamed[item.Identity]))]);
    }
}
