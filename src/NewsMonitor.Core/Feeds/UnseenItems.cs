namespace NewsMonitor.Core.Feeds;

/// <summary>The Unseen? stage: drops what is on record with the same text.</summary>
public static class UnseenItems
{
    /// <returns>New and revised items, oldest first, so that a story starts with its first report.</returns>
    public static async Task<IReadOnlyList<UnseenItem>> FindAsync(
        FeedId feed, IReadOnlyList<Item> items, IKnownItems knownItems, CancellationToken cancellation)
    {
        if (items.Count == 0)
            return [];
        var known = await knownItems.FindAsync(feed, [.. items.Select(item => item.Identity)], cancellation);
        return [.. items
            .Select(item => new UnseenItem(item, known.GetValueOrDefault(item.Identity)))
            .Where(unseen => unseen.Known is null || unseen.Known.TextHash != unseen.Item.TextHash)
            .OrderBy(unseen => unseen.Item.EffectiveDate)];
    }
}
