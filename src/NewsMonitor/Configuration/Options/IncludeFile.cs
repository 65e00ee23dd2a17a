namespace NewsMonitor.Configuration.Options;

/// <summary>A file named by <c>Include</c>: lists that would be too long for the main file.</summary>
internal sealed class IncludeFile
{
    public List<FeedSection> Feeds { get; set; } = [];

    public List<EntitySection> Entities { get; set; } = [];

    public List<WatchlistSection> Watchlists { get; set; } = [];

    public Dictionary<string, ChannelSection> Channels { get; set; } = [];
}
