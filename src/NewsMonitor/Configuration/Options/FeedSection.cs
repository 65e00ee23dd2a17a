namespace NewsMonitor.Configuration.Options;

/// <summary>A URL polled for items.</summary>
internal sealed class FeedSection : ConfigElement
{
    [Needed]
    public string? Name { get; set; }

    [Needed]
    public string? Url { get; set; }

    /// <summary>Two letters; the prior for the language of its items.</summary>
    public string? Language { get; set; }

    /// <summary>Whose voice it is, for counting independent sources.</summary>
    public string? Publisher { get; set; }

    public List<string> Tags { get; set; } = [];

    /// <summary>Null: <c>Polling:DefaultInterval</c>.</summary>
    public TimeSpan? Interval { get; set; }

    public bool Enabled { get; set; } = true;
}
