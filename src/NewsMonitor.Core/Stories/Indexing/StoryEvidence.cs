using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories.Events;

namespace NewsMonitor.Core.Stories.Indexing;

/// <summary>A story that may tell of an item's event.</summary>
/// <param name="Story">Which.</param>
/// <param name="Nearest">Its member most like the item.</param>
/// <param name="Evidence">How like.</param>
/// <param name="Probability">That it is the same event, 0 to 1.</param>
/// <param name="Shared">Keys of the features shared with the nearest.</param>
public sealed record StoryEvidence(StoryId Story, ItemId Nearest, EventEvidence Evidence, double Probability, IReadOnlyCollection<uint> Shared);
