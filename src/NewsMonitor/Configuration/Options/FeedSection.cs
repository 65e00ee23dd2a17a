namespace NewsMonitor.Configuration.Options;

/// <summary>A URL polled for items.</summary>
internal sealed class FeedSection : ConfigElement
{
    /// <summary>What logs, alerts and pages call it. Its state hangs on the name: a feed with another name begins anew.</summary>
    [Needed]
    public string? Name { get; set; }

    /// <summary>Where the feed is, http or https. With another address it begins anew with a baseline.</summary>
    [Needed]
    public string? Url { get; set; }

    /// <summary>Two letters, such as fr; the prior for the language of its items.</summary>
    public string? Language { get; set; }

    /// <summary>Whose voice it is, for counting independent sources.</summary>
    public string? Publisher { get; set; }

    /// <summary>What watchlists choose feeds by: <c>FeedTags</c>, and <c>tag:</c> in queries.</summary>
    public List<string> Tags { get; set; } = [];

    /// <summary>How often it is polled. Null: <c>Polling:DefaultInterval</c>.</summary>
    public TimeSpan? Interval { get; set; }

    /// <summary>False: not polled, but kept on record; it goes on from there when it is enabled again.</summary>
    public bool Enabled { get; set; } = true;
}
