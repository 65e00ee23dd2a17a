using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories.Indexing;
using NewsMonitor.Core.Stories.Revisions;

namespace NewsMonitor.Core.Stories;

/// <summary>What story assignment asks of storage, once for all the items of a poll.</summary>
public interface IOpenStories
{
    /// <summary>The index of the open stories, up to date with what is on record. Assignment teaches it what it decides.</summary>
    /// <param name="since">Stories older than this are closed.</param>
    /// <param name="cancellation">Ends the reading.</param>
    Task<StoryIndex> IndexAsync(DateTimeOffset since, CancellationToken cancellation);

    /// <summary>The texts of items on record; what is no more on record is left out.</summary>
    Task<IReadOnlyList<StoryCandidate>> ReadAsync(IReadOnlyCollection<ItemId> items, CancellationToken cancellation);

    /// <summary>The texts that revised items had; what is no more on record is left out, and who keeps no texts has none.</summary>
    Task<IReadOnlyDictionary<ItemId, ItemVersion>> VersionsAsync(IReadOnlyCollection<ItemId> items, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<ItemId, ItemVersion>>(new Dictionary<ItemId, ItemVersion>());
}
