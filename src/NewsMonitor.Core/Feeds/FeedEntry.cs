namespace NewsMonitor.Core.Feeds;

/// <summary>One entry of a feed as the publisher gave it: titles as plain text, summary and content as the feed's HTML.</summary>
public sealed record FeedEntry
{
    /// <summary>RSS <c>guid</c>, Atom <c>id</c>, RDF <c>rdf:about</c>, JSON Feed <c>id</c>.</summary>
    public string? Id { get; init; }

    public string? Title { get; init; }

    /// <summary>Absolute when a base is known.</summary>
    public string? Link { get; init; }

    public string? Summary { get; init; }

    public string? Content { get; init; }

    public string? Author { get; init; }

    /// <summary>UTC; null when absent or not understood, never a guess.</summary>
    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];
}
