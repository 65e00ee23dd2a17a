namespace NewsMonitor.Core.Feeds;

/// <summary>The question the Unseen? stage asks of storage.</summary>
public interface IKnownItems
{
    /// <summary>Those of the identities that are on record for the feed.</summary>
    Task<IReadOnlyDictionary<string, KnownItem>> FindAsync(FeedId feed, IReadOnlyCollection<string> identities, CancellationToken cancellation);
}
