namespace NewsMonitor.Configuration.Options;

/// <summary>The section <c>Monitor</c> of <c>appsettings.json</c>. What has a default here need not be written there.</summary>
internal sealed class MonitorOptions
{
    /// <summary>Where the database, logs and undelivered mail live, relative to the current directory. Takes effect at the next start.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>Where what we know is kept. Takes effect at the next start.</summary>
    public StorageSection Storage { get; set; } = new();

    /// <summary>Hangfire, which only ticks. Takes effect at the next start.</summary>
    public JobsSection Jobs { get; set; } = new();

    /// <summary>How feeds are fetched.</summary>
    public HttpSection Http { get; set; } = new();

    /// <summary>When feeds are polled.</summary>
    public PollingSection Polling { get; set; } = new();

    /// <summary>The mail server.</summary>
    public SmtpSection Smtp { get; set; } = new();

    /// <summary>How often and how long a delivery is tried.</summary>
    public DeliverySection Delivery { get; set; } = new();

    /// <summary>Files with more feeds, entities, watchlists and channels; patterns relative to the file that names them.</summary>
    public List<string> Include { get; set; } = [];

    /// <summary>The URLs that are polled.</summary>
    public List<FeedSection> Feeds { get; set; } = [];

    /// <summary>Persons, organisations, places, groups and events with their aliases; terms name them with <c>entity:"Name"</c>.</summary>
    public List<EntitySection> Entities { get; set; } = [];

    /// <summary>What analysts watch.</summary>
    public List<WatchlistSection> Watchlists { get; set; } = [];

    /// <summary>Where alerts go, by the name that <c>Alerts</c> of a watchlist use.</summary>
    public Dictionary<string, ChannelSection> Channels { get; set; } = [];

    /// <summary>Who may look, and who may change.</summary>
    public WebSection Web { get; set; } = new();

    /// <summary>How long things are kept.</summary>
    public RetentionSection Retention { get; set; } = new();
}
