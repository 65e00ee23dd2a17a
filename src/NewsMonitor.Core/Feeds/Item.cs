namespace NewsMonitor.Core.Feeds;

/// <summary>One entry of a feed, normalised: texts are plain, times UTC, the link absolute.</summary>
public sealed record Item
{
    /// <summary>What makes it this item within its feed: guid, else canonical link, else hash of title and content.</summary>
    public required string Identity { get; init; }

    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    public string Content { get; init; } = "";

    /// <summary>As published, absolute.</summary>
    public string? Link { get; init; }

    /// <summary>The link without tracking parameters and the like, for comparing; null when the link names the site and not the item.</summary>
    public string? CanonicalLink { get; init; }

    /// <summary>Of title, summary and content without regard to white space: another hash under the same identity is a revision.</summary>
    public string TextHash { get; init; } = "";

    public string? Author { get; init; }

    /// <summary>Two letters, lower case; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Who published it: the feed's configured publisher, else the feed's title.</summary>
    public string Source { get; init; } = "";

    /// <summary>The feed's tags and the entry's categories.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset FirstSeen { get; init; }

    /// <summary>The earlier of published and first seen: a date in the future is not believed.</summary>
    public DateTimeOffset EffectiveDate => Published is { } published && published < FirstSeen ? published : FirstSeen;
}
