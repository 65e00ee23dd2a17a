using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Revisions;
using NewsMonitor.Core.Stories.Traits;

namespace NewsMonitor.Core;

/// <summary>All that one poll of one feed brought: committed by one call, in one transaction, or not at all.</summary>
public sealed record PollResult
{
    /// <summary>The feed's new validators, schedule and failures.</summary>
    public required FeedState State { get; init; }

    public IReadOnlyList<PolledItem> Items { get; init; } = [];

    /// <summary>Identities to be recorded for items that are known already.</summary>
    public IReadOnlyList<RenamedItem> Renamed { get; init; } = [];

    public IReadOnlyList<PlannedAlert> Alerts { get; init; } = [];

    /// <summary>Matches a channel is not told of, with the reasons.</summary>
    public IReadOnlyList<WithheldMatch> Withheld { get; init; } = [];

    /// <summary>The matches as bursts, silences and first pairs count them.</summary>
    public IReadOnlyList<WatchedMatch> Watched { get; init; } = [];
}

/// <summary>A new item, or a revision of a known one (<see cref="Relation.Revision"/>, same <see cref="Id"/> as before).</summary>
/// <param name="Id">Reserved beforehand for a new item.</param>
/// <param name="Item">Its texts.</param>
/// <param name="TextHash">See <see cref="KnownItem"/>.</param>
/// <param name="Traits">By which later copies and follow-ups find it.</param>
/// <param name="Story">Where it belongs.</param>
/// <param name="Matches">What the watchlists made of it, near misses included.</param>
public sealed record PolledItem(ItemId Id, Item Item, string TextHash, StoryTraits Traits, StoryDecision Story, MatchResult Matches)
{
    /// <summary>Of a revision how its text changed; null when the text before is no more on record.</summary>
    public Revision? Revision { get; init; }

    /// <summary>The item whose identity the publisher uses again for this one; null for most.</summary>
    public ItemId? Replaces { get; init; }
}
