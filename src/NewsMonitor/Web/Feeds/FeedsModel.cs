namespace NewsMonitor.Web.Feeds;

/// <summary>What the list of feeds shows. Texts and times as they are to be read.</summary>
internal sealed record FeedsModel
{
    /// <summary>What was just asked for; null: nothing.</summary>
    public required string? Notice { get; init; }

    public required FeedsQuery Query { get; init; }

    public required IReadOnlyList<FeedFilterLink> Filters { get; init; }

    /// <summary>How many feeds the filter and the search let through, in words.</summary>
    public required string Found { get; init; }

    public required IReadOnlyList<FeedLine> Feeds { get; init; }

    /// <summary>Failing feeds may be asked now; null: there are none, or nothing can be changed here.</summary>
    public required string? AskFailing { get; init; }

    public required string? Previous { get; init; }

    public required string? Next { get; init; }
}

/// <param name="Label">What it lets through.</param>
/// <param name="Count">How many.</param>
/// <param name="Address">Where.</param>
/// <param name="Current">Whether it is the one that is shown.</param>
internal sealed record FeedFilterLink(string Label, int Count, string Address, bool Current);

/// <summary>One feed in a list, and at the top of its own page.</summary>
internal sealed record FeedLine
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Publisher, language and tags; null when none is configured.</summary>
    public required string? About { get; init; }

    public required FeedStanding Standing { get; init; }

    public required string Polled { get; init; }

    public required string Next { get; init; }

    /// <summary>How long it waits, and why; null when it is not polled.</summary>
    public required string? Wait { get; init; }

    /// <summary>How much it brought.</summary>
    public required string Items { get; init; }

    /// <summary>How often items may have been missed lately; null: never.</summary>
    public required string? BlindSpots { get; init; }

    /// <summary>Null: it names no hub that was asked for anything.</summary>
    public required string? Hub { get; init; }

    /// <summary>What went wrong last; null: nothing stands.</summary>
    public required string? Error { get; init; }

    /// <summary>Where it is asked instead; null: where it is configured.</summary>
    public required string? MovedTo { get; init; }
}

/// <param name="Word">How it stands, in a word.</param>
/// <param name="Detail">Since when, and what that means.</param>
/// <param name="Kind">Whether that is good, odd or bad: a class of the style sheet; null: neither.</param>
internal sealed record FeedStanding(string Word, string? Detail, string? Kind);
