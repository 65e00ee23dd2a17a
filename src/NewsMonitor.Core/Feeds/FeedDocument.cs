namespace NewsMonitor.Core.Feeds;

/// <summary>What a feed said of itself and its entries, read from bytes and independent of the format it came in.</summary>
public sealed record FeedDocument
{
    /// <summary>The format read, for people: <c>rss-2.0</c>, <c>atom-1.0</c>, <c>json-feed-1.1</c> and so on.</summary>
    public required string Format { get; init; }

    /// <summary>Plain text.</summary>
    public string? Title { get; init; }

    /// <summary>The page the feed belongs to, absolute when a base is known.</summary>
    public string? Link { get; init; }

    public string? Id { get; init; }

    public string? Description { get; init; }

    /// <summary>As declared, e.g. <c>fr</c> or <c>en-GB</c>.</summary>
    public string? Language { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];

    public PublisherHints Hints { get; init; } = PublisherHints.None;
}
