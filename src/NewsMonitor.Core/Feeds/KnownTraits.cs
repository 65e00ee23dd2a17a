namespace NewsMonitor.Core.Feeds;

/// <summary>An item on record with what it can be known again by.</summary>
/// <param name="Item">What is on record of it.</param>
/// <param name="Traits">Of the text last seen under this identity.</param>
/// <param name="FirstSeen">When the item was first seen.</param>
public sealed record KnownTraits(KnownItem Item, ItemTraits Traits, DateTimeOffset FirstSeen);
