namespace NewsMonitor.Configuration.Options;

/// <summary>The section <c>Monitor</c> of <c>appsettings.json</c>. What has a default here need not be written there.</summary>
internal sealed class MonitorOptions
{
    /// <summary>Where the database, logs and undelivered mail live, relative to the current directory.</summary>
    public string DataDirectory { get; set; } = "data";

    public StorageSection Storage { get; set; } = new();

    public JobsSection Jobs { get; set; } = new();

    public HttpSection Http { get; set; } = new();

    public PollingSection Polling { get; set; } = new();

    public SmtpSection Smtp { get; set; } = new();

    public DeliverySection Delivery { get; set; } = new();

    /// <summary>Files with more feeds, entities, watchlists and channels; patterns relative to the file that names them.</summary>
    public List<string> Include { get; set; } = [];

    public List<FeedSection> Feeds { get; set; } = [];

    public List<EntitySection> Entities { get; set; } = [];

    public List<WatchlistSection> Watchlists { get; set; } = [];

    public Dictionary<string, ChannelSection> Channels { get; set; } = [];

    public WebSection Web { get; set; } = new();

    public RetentionSection Retention { get; set; } = new();
}
