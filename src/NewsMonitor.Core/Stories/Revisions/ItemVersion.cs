using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>The text an item had at one time; plain text, any of it may be empty.</summary>
public sealed record ItemVersion(string Title, string Summary, string Content)
{
    public static ItemVersion Of(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new ItemVersion(item.Title, item.Summary, item.Content);
    }
}
