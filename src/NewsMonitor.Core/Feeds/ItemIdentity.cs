namespace NewsMonitor.Core.Feeds;

/// <summary>
/// What makes an item the same item at the next poll: guid, else canonical link, else a hash of its text. Nothing counts positions,
/// for documents grow at the top.
/// </summary>
internal static class ItemIdentity
{
    public static IReadOnlyList<Item> Assign(IReadOnlyList<(string? Guid, Item Item)> entries)
    {
        var unique = Distinct([.. entries.Select(e => e.Item with { Identity = Short(e.Guid) ?? e.Item.CanonicalLink ?? Hash(e.Item) })]);
        return Refine(Refine(unique, item => $"{item.Identity}|{item.CanonicalLink ?? item.Link}"), item => $"{item.Identity}|{Hash(item)}");
    }

    // One guid on several entries names none of them alone.
    private static List<Item> Refine(List<Item> items, Func<Item, string> refined)
    {
        var shared = items.GroupBy(i => i.Identity, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return shared.Count == 0 ? items : [.. items.Select(i => shared.Contains(i.Identity) ? i with { Identity = refined(i) } : i)];
    }

    private static List<Item> Distinct(List<Item> items) => [.. items.DistinctBy(i => (i.Identity, i.CanonicalLink ?? i.Link, i.TextHash))];

    private static string Hash(Item item) => ItemHash.Of(item.Title, item.Content.Length > 0 ? item.Content : item.Summary);

    // A guid is a key in a database; a whole text in its place is hashed.
    private static string? Short(string? guid) => string.IsNullOrWhiteSpace(guid) ? null : guid.Length <= 500 ? guid.Trim() : ItemHash.Of(guid);
}
