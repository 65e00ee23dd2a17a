namespace NewsMonitor.Core.Feeds;

/// <summary>How much of a feed is read. What goes beyond a shape limit is refused, what goes beyond a size limit is cut with a note.</summary>
public sealed record FeedLimits
{
    public static FeedLimits Default { get; } = new();

    /// <summary>Elements within elements; real feeds with inline XHTML stay below 40.</summary>
    public int Depth { get; init; } = 200;

    /// <summary>Entries kept, in the order of the document; the rest is dropped with a note.</summary>
    public int Items { get; init; } = 1_000;

    public int AttributesPerElement { get; init; } = 200;

    /// <summary>Namespace declarations in the whole document.</summary>
    public int Namespaces { get; init; } = 5_000;

    /// <summary>Elements kept in memory.</summary>
    public int Elements { get; init; } = 500_000;

    /// <summary>Characters of the decoded document.</summary>
    public int Characters { get; init; } = 32 * 1024 * 1024;

    /// <summary>Characters of one title; longer ones are cut.</summary>
    public int TitleCharacters { get; init; } = 2_000;

    /// <summary>Characters of one summary or content; longer ones are cut.</summary>
    public int TextCharacters { get; init; } = 1_000_000;
}
