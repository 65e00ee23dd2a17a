namespace NewsMonitor.Core.Feeds;

/// <summary>The questions the Unseen? stage asks of storage.</summary>
public interface IKnownItems
{
    /// <summary>Those of the identities that are on record for the feed.</summary>
    Task<IReadOnlyDictionary<string, KnownItem>> FindAsync(FeedId feed, IReadOnlyCollection<string> identities, CancellationToken cancellation);

    /// <summary>Whatever is on record for the feed with one of these links or titles, an item once for each of its identities.</summary>
    /// <param name="feed">Only its own items.</param>
    /// <param name="links">See <see cref="ItemTraits.Link"/>.</param>
    /// <param name="titles">See <see cref="ItemTraits.Title"/>.</param>
    /// <param name="cancellation">Ends the look-up.</param>
    Task<IReadOnlyList<KnownTraits>> FindByTraitsAsync(
        FeedId feed, IReadOnlyCollection<string> links, IReadOnlyCollection<string> titles, CancellationToken cancellation);
}
