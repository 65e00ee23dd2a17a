using System.Diagnostics.Metrics;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;
using OpenTelemetry.Metrics;

namespace NewsMonitor.Metrics;

/// <summary>The counters and gauges of CONTRACT.md; Prometheus appends <c>_total</c> and <c>_seconds</c> itself.</summary>
internal sealed class MonitorMetrics : IDisposable
{
    public const string MeterName = "NewsMonitor";

    /// <summary>.NET's own: memory, processor time, collections.</summary>
    public const string RuntimeMeterName = "System.Runtime";

    private static readonly string[] DeliveryOutcomes =
    [
        nameof(DeliveryOutcome.Delivered), nameof(DeliveryOutcome.Deferred), nameof(DeliveryOutcome.Stopped),
        nameof(DeliveryOutcome.Suppressed), nameof(DeliveryOutcome.Dead),
    ];

    /// <summary>Labelled by watchlist or channel.</summary>
    private static readonly HashSet<string> NamedByUsers =
        ["newsmonitor_matches", "newsmonitor_deliveries", "newsmonitor_deliveries_unanswered", "newsmonitor_watchlist_burst", "newsmonitor_watchlist_silent"];

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _polls;
    private readonly Counter<long> _items;
    private readonly Counter<long> _matches;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _possibleDoubles;
    private readonly Histogram<double> _delay;
    private Outbox _outbox = new(0, TimeSpan.Zero, 0);
    private int _feeds;
    private int _failingFeeds;
    private int _stoppedChannels;
    private int _brokenJobs;
    private volatile bool _configurationValid = true;
    private volatile bool _storageTrouble;
    private volatile IReadOnlyDictionary<string, WatchState> _watches = new Dictionary<string, WatchState>();

    public MonitorMetrics()
    {
        _polls = _meter.CreateCounter<long>("newsmonitor_polls");
        _items = _meter.CreateCounter<long>("newsmonitor_items");
        _matches = _meter.CreateCounter<long>("newsmonitor_matches");
        _deliveries = _meter.CreateCounter<long>("newsmonitor_deliveries");
        _possibleDoubles = _meter.CreateCounter<long>("newsmonitor_deliveries_unanswered");
        _delay = _meter.CreateHistogram<double>("newsmonitor_published_to_delivered", unit: "s", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 86400],
        });
        _meter.CreateObservableGauge("newsmonitor_outbox_pending", () => _outbox.Pending);
        _meter.CreateObservableGauge("newsmonitor_outbox_oldest", () => _outbox.OldestDue.TotalSeconds, unit: "s");
        _meter.CreateObservableGauge("newsmonitor_outbox_dead", () => _outbox.Dead);
        _meter.CreateObservableGauge("newsmonitor_channels_stopped", () => _stoppedChannels);
        _meter.CreateObservableGauge("newsmonitor_jobs_broken", () => _brokenJobs);
        _meter.CreateObservableGauge("newsmonitor_feeds", () => _feeds);
        _meter.CreateObservableGauge("newsmonitor_feed_failing", () => _failingFeeds);
        _meter.CreateObservableGauge("newsmonitor_watchlist_burst", () => EachWatchlist(state => state.Burst is not null));
        _meter.CreateObservableGauge("newsmonitor_watchlist_silent", () => EachWatchlist(state => state.Silence is not null));
        _meter.CreateObservableGauge("newsmonitor_storage_trouble", () => _storageTrouble ? 1 : 0);
        _meter.CreateObservableGauge("newsmonitor_config_valid", () => _configurationValid ? 1 : 0);
    }

    /// <summary>
    /// How many combinations of labels an instrument may have: OpenTelemetry makes room for all at once, and for 2,000 where nothing is said.
    /// </summary>
    /// <returns>Null: as many, since users name what it is labelled with.</returns>
    public static MetricStreamConfiguration? RoomOf(Instrument instrument) => NamedByUsers.Contains(instrument.Name) ? null : new() { CardinalityLimit = 50 };

    /// <summary>Whether the configuration files as they are now are good; the service runs on the last good ones either way.</summary>
    public void ConfigurationIs(bool valid) => _configurationValid = valid;

    /// <summary>How many of Hangfire's recurring jobs are disabled, missing or stand still.</summary>
    public void ScheduleIs(int brokenJobs) => _brokenJobs = brokenJobs;

    /// <summary>Whether the database cannot store: 1 while <c>/health/ready</c> says so.</summary>
    public void StorageIs(bool inTrouble) => _storageTrouble = inTrouble;

    /// <summary>Brings the gauges up to date; called once a tick.</summary>
    public async Task ReadGaugesAsync(MonitorDatabase database, CancellationToken cancellation)
    {
        _watches = await database.Watches.StatesAsync(cancellation);
        _outbox = await database.Deliveries.OutboxAsync(cancellation);
        _stoppedChannels = (await database.StoppedChannels.ListAsync(cancellation)).Count;
        _feeds = await database.Feeds.CountEnabledAsync(cancellation);
        _failingFeeds = await database.Feeds.CountFailingAsync(cancellation);
    }

    /// <summary>
    /// Begins every counter at 0 that these can bring about: a counter that appears with its first event has no rate before its second, and an
    /// alert on it would miss the first.
    /// </summary>
    public void Expect(IEnumerable<string> watchlists, IEnumerable<string> channels)
    {
        foreach (var outcome in Enum.GetValues<PollOutcome>())
            Polled(outcome, 0);
        foreach (var relation in Enum.GetValues<Relation>())
            Read(relation, 0);
        foreach (var watchlist in watchlists)
            Matched(watchlist, 0);
        foreach (var channel in channels)
        {
            MayHaveArrived(channel, 0);
            foreach (var outcome in DeliveryOutcomes)
                Delivered(channel, outcome, 0);
        }
    }

    public void Polled(PollOutcome outcome, int count = 1) => _polls.Add(count, Label("outcome", outcome.ToString().ToLowerInvariant()));

    public void Read(Relation kind, int count) => _items.Add(count, Label("kind", kind.ToString().ToLowerInvariant()));

    public void Matched(string watchlist, int count = 1) => _matches.Add(count, Label("watchlist", watchlist));

    /// <summary>An attempt whose answer never came: the next one may be a double, with the same id.</summary>
    public void MayHaveArrived(string channel, int count = 1) => _possibleDoubles.Add(count, Label("channel", channel));

    public void Delivered(OutgoingDelivery delivery, DeliveryOutcome outcome, DateTimeOffset now)
    {
        Delivered(delivery.Alert.Channel, outcome.GetType().Name, 1);
        if (outcome is DeliveryOutcome.Delivered && delivery.Alert is { Kind: AlertKind.Story, Entries: [var entry] })
            _delay.Record((now - entry.Item.EffectiveDate).TotalSeconds);
    }

    private void Delivered(string channel, string outcome, int count) =>
        _deliveries.Add(count, Label("channel", channel), Label("outcome", outcome.ToLowerInvariant()));

    private static KeyValuePair<string, object?> Label(string name, string value) => new(name, value);

    private IEnumerable<Measurement<int>> EachWatchlist(Func<WatchState, bool> holds) =>
        _watches.Select(watch => new Measurement<int>(holds(watch.Value) ? 1 : 0, Label("watchlist", watch.Key)));

    public void Dispose() => _meter.Dispose();
}
