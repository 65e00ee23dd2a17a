namespace NewsMonitor.Core.Feeds;

/// <summary>What a document holds against what is on record.</summary>
/// <param name="Unseen">New and revised items, oldest first, so that a story starts with its first report.</param>
/// <param name="Renamed">Known items whose identity changed, revised or not.</param>
public sealed record SeenItems(IReadOnlyList<UnseenItem> Unseen, IReadOnlyList<RenamedItem> Renamed)
{
    public static SeenItems None { get; } = new([], []);
}
