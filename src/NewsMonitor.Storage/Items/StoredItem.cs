using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Items;

/// <summary>An item on record.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Feed">The feed that showed it.</param>
/// <param name="Story">The story it is in.</param>
/// <param name="Relation">How it came into the story.</param>
/// <param name="Item">Its texts, as last revised.</param>
public sealed record StoredItem(ItemId Id, FeedId Feed, StoryId Story, Relation Relation, Item Item);
