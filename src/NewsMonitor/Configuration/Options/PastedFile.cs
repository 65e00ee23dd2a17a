namespace NewsMonitor.Configuration.Options;

/// <summary>Watchlists and entities that somebody wants to try. No feeds and no channels: those read files and reach addresses.</summary>
internal sealed class PastedFile
{
    /// <summary>Entities, as in the configuration.</summary>
    public List<EntitySection> Entities { get; set; } = [];

    /// <summary>Watchlists, as in the configuration.</summary>
    public List<WatchlistSection> Watchlists { get; set; } = [];
}
