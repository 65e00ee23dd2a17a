using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Alerts;

/// <summary>Which items of a story bear one text: copies, copies of these, and what they all are copies of.</summary>
/// <param name="of">Each copy with the item it is a copy of.</param>
internal sealed class CopyFamilies(IReadOnlyDictionary<ItemId, ItemId> of)
{
    public static CopyFamilies None { get; } = new(new Dictionary<ItemId, ItemId>());

    public bool AreOne(ItemId item, ItemId other) => FirstOf(item) == FirstOf(other);

    /// <summary>Items are copies of earlier ones; what people moved about may run in a circle, and ends after as many steps as there are copies.</summary>
    private ItemId FirstOf(ItemId item)
    {
        for (var steps = 0; steps < of.Count && of.TryGetValue(item, out var before); steps++)
            item = before;
        return item;
    }
}
