namespace NewsMonitor.Core.Feeds;

/// <summary>
/// Before an item with an unknown identity is called new: publishers change their guids, whole feeds at once when they change their software.
/// The same link, or within three days the same title, is the same item. Only what tells items of this feed apart counts: a link or title that
/// stands in the document twice, or on record for two items, is a rubric's; and an item the document still shows by its old identity is another one.
/// </summary>
internal static class SecondChance
{
    private static readonly TimeSpan TitleCounts = TimeSpan.FromHours(72);

    // In a document of one item everything is unique, and proves nothing: many a page of warnings has one link and one item at a time.
    private const int FewestItems = 2;

    /// <returns>By the new identity, the item it belongs to.</returns>
    public static async Task<IReadOnlyDictionary<string, KnownItem>> FindAsync(
        FeedId feed, IReadOnlyList<Item> items, IReadOnlyDictionary<string, KnownItem> known, IKnownItems onRecord, CancellationToken cancellation)
    {
        var found = new Dictionary<string, KnownItem>(StringComparer.Ordinal);
        if (items.Count < FewestItems || items.All(item => known.ContainsKey(item.Identity)))
            return found;

        var traits = items.Select(ItemTraits.Of).ToList();
        var strangers = items.Zip(traits).Where(each => !known.ContainsKey(each.First.Identity)).ToList();
        var links = Unique(traits.Select(each => each.Link));
        links.IntersectWith(strangers.Select(each => each.Second.Link).OfType<string>());
        var titles = Unique(traits.Select(each => each.Title));
        titles.IntersectWith(strangers.Select(each => each.Second.Title).OfType<string>());
        var like = await onRecord.FindByTraitsAsync(feed, links, titles, cancellation);
        var byLink = OfOneItem(like, each => each.Traits.Link);
        var byTitle = OfOneItem(like, each => each.Traits.Title);

        var taken = known.Values.Select(item => item.Id).ToHashSet();
        foreach (var (item, trait) in strangers)
        {
            var same = Find(byLink, links, trait.Link)
                ?? (Find(byTitle, titles, trait.Title) is { } titled && item.FirstSeen - titled.FirstSeen <= TitleCounts ? titled : null);
            if (same is not null && taken.Add(same.Item.Id))
                found[item.Identity] = same.Item;
        }

        return found;
    }

    private static HashSet<string> Unique(IEnumerable<string?> traits) => traits
        .OfType<string>()
        .GroupBy(trait => trait, StringComparer.Ordinal)
        .Where(same => same.Count() == 1)
        .Select(same => same.Key)
        .ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, KnownTraits> OfOneItem(IReadOnlyList<KnownTraits> like, Func<KnownTraits, string?> trait) => like
        .Where(each => trait(each) is not null)
        .GroupBy(each => trait(each)!, StringComparer.Ordinal)
        .Where(same => same.DistinctBy(each => each.Item.Id).Count() == 1)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    private static KnownTraits? Find(Dictionary<string, KnownTraits> onRecord, HashSet<string> unique, string? trait) =>
        trait is not null && unique.Contains(trait) ? onRecord.GetValueOrDefault(trait) : null;
}
