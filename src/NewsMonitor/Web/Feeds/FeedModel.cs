using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Feeds;

/// <summary>What a feed's own page shows. Texts and times as they are to be read.</summary>
internal sealed record FeedModel
{
    public required string? Notice { get; init; }

    public required bool MayChange { get; init; }

    public required FeedLine Line { get; init; }

    /// <summary>Whether it can be asked now.</summary>
    public required bool IsPolled { get; init; }

    /// <summary>As configured, as others may see it.</summary>
    public required string Address { get; init; }

    /// <summary>A permanent redirect that has yet to prove lasting; null: none.</summary>
    public required string? Move { get; init; }

    /// <summary>What else is known of it.</summary>
    public required IReadOnlyList<FeedFact> Facts { get; init; }

    /// <summary>The watchlists that look at what it brings.</summary>
    public required IReadOnlyList<FeedWatchlist> Watchlists { get; init; }

    /// <summary>The failure ladder; empty for a feed that does not fail.</summary>
    public required IReadOnlyList<FeedRung> Ladder { get; init; }

    /// <summary>New items by the hour, for a week.</summary>
    public required Bars Hours { get; init; }

    /// <summary>The same in numbers.</summary>
    public required string HoursNote { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<FeedBlindSpot> BlindSpots { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<FeedItem> Items { get; init; }
}

internal sealed record FeedFact(string Label, string Value);

internal sealed record FeedWatchlist(string Name, string Address);

/// <param name="Wait">How long it waits there.</param>
/// <param name="Current">Whether it stands there.</param>
internal sealed record FeedRung(string Wait, bool Current);

internal sealed record FeedBlindSpot(string From, string To, string Length);

/// <param name="Id">The item's number.</param>
/// <param name="Title">As the publisher wrote it.</param>
/// <param name="Address">In its story.</param>
/// <param name="Seen">When it came.</param>
/// <param name="Relation">How it came into its story, in a word.</param>
/// <param name="Kind">The same, for the style sheet.</param>
internal sealed record FeedItem(long Id, string Title, string Address, string Seen, string Relation, string Kind);
