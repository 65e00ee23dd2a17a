using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Stories;

/// <summary>An item on record with where it belongs and all that was decided about it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Item">Its texts, as last revised.</param>
/// <param name="Decision">Where it belongs and why, as last decided.</param>
/// <param name="Matches">The watchlists it satisfies, by name.</param>
/// <param name="Withheld">The channels that are not told of a match, and why.</param>
/// <param name="Revisions">The texts it had before, oldest first.</param>
/// <param name="Moves">What people decided about it, oldest first.</param>
public sealed record PlacedItem(
    ItemId Id, Item Item, StoryDecision Decision, IReadOnlyList<Match> Matches, IReadOnlyList<WithheldMatch> Withheld, IReadOnlyList<EarlierText> Revisions, IReadOnlyList<StoryMove> Moves);
