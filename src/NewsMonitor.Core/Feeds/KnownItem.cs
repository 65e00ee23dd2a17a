using NewsMonitor.Core.Stories;

namespace NewsMonitor.Core.Feeds;

/// <summary>What is on record of an item a feed shows again.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Identity">As recorded.</param>
/// <param name="Story">The story it is in.</param>
/// <param name="TextHash">Hash of the text last seen: another one means a revision.</param>
public sealed record KnownItem(ItemId Id, string Identity, StoryId Story, string TextHash);
