namespace NewsMonitor.Core.Feeds;

/// <summary>A permanent redirect seen, but not yet often enough to be believed.</summary>
/// <param name="To">Where it leads.</param>
/// <param name="FirstSeenAt">When it was first seen.</param>
/// <param name="Sightings">How often in a row, always to the same address.</param>
public sealed record FeedMove(Uri To, DateTimeOffset FirstSeenAt, int Sightings);
