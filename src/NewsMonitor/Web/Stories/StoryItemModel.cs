using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Web.Stories;

/// <summary>An item on the page of its story.</summary>
internal sealed record StoryItemModel
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Null when there is none that a page may carry.</summary>
    public required string? Link { get; init; }

    public required string Source { get; init; }

    /// <summary>Null when the publisher does not say.</summary>
    public required string? Published { get; init; }

    public required string Seen { get; init; }

    public required string? Beginning { get; init; }

    public required string Relation { get; init; }

    /// <summary>Which colour it has.</summary>
    public required string Kind { get; init; }

    public required StoryOf? Of { get; init; }

    /// <summary>Null where nothing was compared, as for what a person decided.</summary>
    public required string? Similarity { get; init; }

    public required string Reason { get; init; }

    /// <summary>What people decided about it, and what they decided against; oldest first.</summary>
    public required IReadOnlyList<string> Decisions { get; init; }

    public required IReadOnlyList<StoryMatchModel> Matches { get; init; }

    /// <summary>Who is not told of it, and why.</summary>
    public required IReadOnlyList<string> Withheld { get; init; }

    public required IReadOnlyList<StoryRevisionModel> Revisions { get; init; }

    /// <summary>Whether it, and whether it with all that follows, can be split off.</summary>
    public required bool Splits { get; init; }

    public required bool SplitsWithFollowing { get; init; }
}

/// <param name="Id">The item it is a copy or follow-up of.</param>
/// <param name="Address">Where that is shown.</param>
internal sealed record StoryOf(long Id, string Address);

/// <param name="Watchlist">That matched.</param>
/// <param name="Score">Its points.</param>
/// <param name="Marked">The fields it was found in, the words marked.</param>
/// <param name="Terms">What counted, each with its points.</param>
internal sealed record StoryMatchModel(string Watchlist, string Score, IReadOnlyList<MarkedField> Marked, IReadOnlyList<CountedTerm> Terms);

/// <param name="Field">Which.</param>
/// <param name="Segments">Its text, or the part of it that matters.</param>
internal sealed record MarkedField(string Field, IReadOnlyList<Segment> Segments);

/// <param name="Points">What it brought.</param>
/// <param name="Term">As the analyst wrote it.</param>
/// <param name="Found">What was found.</param>
/// <param name="Field">Where.</param>
internal sealed record CountedTerm(string Points, string Term, string Found, string Field);

/// <param name="At">When the text gave way to the next.</param>
/// <param name="Rank">What the change means.</param>
/// <param name="Reason">Why.</param>
/// <param name="Changes">What changed.</param>
internal sealed record StoryRevisionModel(string At, string Rank, string Reason, IReadOnlyList<StoryChangeModel> Changes);

/// <param name="Field">Where.</param>
/// <param name="Removed">Null for nothing.</param>
/// <param name="Added">Null for nothing.</param>
internal sealed record StoryChangeModel(string Field, string? Removed, string? Added);
