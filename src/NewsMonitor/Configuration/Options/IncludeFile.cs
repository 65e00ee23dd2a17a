namespace NewsMonitor.Configuration.Options;

/// <summary>A file named by <c>Include</c>: lists that would be too long for the main file.</summary>
internal sealed class IncludeFile
{
    /// <summary>Feeds, as in the main file.</summary>
    public List<FeedSection> Feeds { get; set; } = [];

    /// <summary>Entities, as in the main file.</summary>
    public List<EntitySection> Entities { get; set; } = [];

    /// <summary>Watchlists, as in the main file.</summary>
    public List<WatchlistSection> Watchlists { get; set; } = [];

    /// <summary>Channels by name, as in the main file.</summary>
    public Dictionary<string, ChannelSection> Channels { get; set; } = [];
}
