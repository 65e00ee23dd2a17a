namespace NewsMonitor.Web.Watchlists;

/// <summary>What a watchlist's own page shows. Texts and times as they are to be read.</summary>
internal sealed record WatchlistModel
{
    public required WatchlistLine Line { get; init; }

    public required string TryAddress { get; init; }

    public required string StoriesAddress { get; init; }

    public required IReadOnlyList<string> Terms { get; init; }

    public required string? Require { get; init; }

    public required IReadOnlyList<string> Exclude { get; init; }

    public required string MinScore { get; init; }

    /// <summary>What it looks at, when not at everything: feed tags and languages; null: everything.</summary>
    public required string? Only { get; init; }

    /// <summary>Whom it tells, and when; each rule in words.</summary>
    public required IReadOnlyList<string> Alerts { get; init; }

    public required IReadOnlyList<NoisyTerm> NoisyTerms { get; init; }

    /// <summary>The terms that spoke for stories readers marked, most harmful first.</summary>
    public required IReadOnlyList<MarkedTermLine> MarkedTerms { get; init; }

    public required IReadOnlyList<WatchlistItem> Matches { get; init; }

    public required IReadOnlyList<WatchlistItem> NearMisses { get; init; }
}

/// <param name="Term">As the analyst wrote it.</param>
/// <param name="Alerts">Alerts it brought points to.</param>
/// <param name="Decisive">Those of them that would not be without it.</param>
internal sealed record NoisyTerm(string Term, int Alerts, int Decisive);

/// <param name="Term">As it stood when the stories were told.</param>
/// <param name="Noise">Stories it spoke for that were marked noise.</param>
/// <param name="Useful">Stories it spoke for that were marked useful.</param>
internal sealed record MarkedTermLine(string Term, int Noise, int Useful);

/// <param name="Title">As the publisher wrote it.</param>
/// <param name="Address">In its story.</param>
/// <param name="Source">Who published it, and when it came.</param>
/// <param name="Score">Its points.</param>
/// <param name="Reason">Why it did not match; null when it did.</param>
/// <param name="Found">The words that counted.</param>
internal sealed record WatchlistItem(string Title, string Address, string Source, string Score, string? Reason, IReadOnlyList<string> Found);
