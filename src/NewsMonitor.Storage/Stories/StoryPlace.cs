using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Stories;

/// <summary>Where a story stands in the list, newest first: what a page ends with begins the next.</summary>
/// <param name="NewestAt">When its latest item was first seen, to the millisecond.</param>
/// <param name="Story">Among equals the later number stands first.</param>
public sealed record StoryPlace(DateTimeOffset NewestAt, StoryId Story);
