using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Core.Alerts;

/// <summary>An alert with all that its formats show, read at the moment of sending: copies that came in meanwhile are counted in.</summary>
public sealed record OutgoingAlert
{
    public required AlertId Id { get; init; }

    public required AlertKind Kind { get; init; }

    /// <summary>Empty for an alert about feeds.</summary>
    public required string Watchlist { get; init; }

    public required string Channel { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>At least one, exactly one for <see cref="AlertKind.Story"/>; none in an alert about feeds.</summary>
    public required IReadOnlyList<AlertEntry> Entries { get; init; }

    /// <summary>At least one in an alert about feeds (<see cref="AlertKind.FeedFailing"/>, <see cref="AlertKind.FeedRestored"/>); else none.</summary>
    public IReadOnlyList<FeedNotice> Notices { get; init; } = [];

    /// <summary>What it tells of first: an item's title or a feed's name.</summary>
    public string Headline => Entries is [var entry, ..] ? entry.Item.Title : Notices[0].Feed;
}

/// <summary>One story as an alert shows it.</summary>
/// <param name="Story">The story.</param>
/// <param name="ItemId">The item that made the alert.</param>
/// <param name="Item">Its texts.</param>
/// <param name="Score">Points for the watchlist.</param>
/// <param name="Evidence">Why, in the order of the text.</param>
/// <param name="Others">The story's other items, oldest first.</param>
public sealed record AlertEntry(
    StoryId Story, ItemId ItemId, Item Item, double Score, IReadOnlyList<Evidence> Evidence, IReadOnlyList<StoryMember> Others)
{
    /// <summary>How many of the others carry the same text. The alerting item may itself be the copy of one that did not match.</summary>
    public int Copies => Others.Count(other => other.Relation is Relation.Copy or Relation.New);

    /// <summary>Distinct texts by distinct publishers: agency copy on twelve sites is one voice.</summary>
    public int IndependentSources => 1 + Others
        .Where(other => other.Relation == Relation.FollowUp && other.Source != Item.Source)
        .DistinctBy(other => other.Source)
        .Count();
}

/// <summary>Another item of a story.</summary>
public sealed record StoryMember(
    ItemId Id, string Title, string? Link, string Source, DateTimeOffset? Published, DateTimeOffset FirstSeen, Relation Relation);
