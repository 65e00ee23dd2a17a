using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Core.Backtesting;

/// <summary>An item that at least one set matches: all that a report needs of it, so that the texts of the others need not be kept.</summary>
/// <param name="Id">Its number; items first seen together are taken in this order.</param>
/// <param name="Story">The story it is in.</param>
/// <param name="Item">Without summary and content.</param>
/// <param name="Verdicts">What the sets made of it.</param>
public sealed record TestedItem(ItemId Id, StoryId Story, Item Item, Verdicts Verdicts)
{
    /// <summary>How it came into the story.</summary>
    public Relation Relation { get; init; }
}

/// <summary>What the sets made of one item.</summary>
/// <param name="After">Matches of the set on trial.</param>
/// <param name="Before">Matches of the set it is compared with.</param>
/// <param name="Lost">By watchlist: why the set on trial does not match where the other does, as <see cref="Explanation.Reason"/> words it.</param>
public sealed record Verdicts(IReadOnlyList<Match> After, IReadOnlyList<Match> Before, IReadOnlyDictionary<string, string> Lost);
