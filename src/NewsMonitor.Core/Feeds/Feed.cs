namespace NewsMonitor.Core.Feeds;

/// <summary>A URL polled for items, as configured.</summary>
public sealed record Feed
{
    public required string Name { get; init; }

    public required Uri Url { get; init; }

    /// <summary>Two letters; the prior for the language of its items.</summary>
    public string? Language { get; init; }

    public string? Publisher { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Null: the default interval.</summary>
    public TimeSpan? Interval { get; init; }

    public bool Enabled { get; init; } = true;
}
