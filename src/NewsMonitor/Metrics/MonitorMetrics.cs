using System.Diagnostics.Metrics;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Metrics;

/// <summary>The counters and gauges of CONTRACT.md; Prometheus appends <c>_total</c> and <c>_seconds</c> itself.</summary>
internal sealed class MonitorMetrics : IDisposable
{
    public const string MeterName = "NewsMonitor";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _polls;
    private readonly Counter<long> _items;
    private readonly Counter<long> _matches;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _possibleDoubles;
    private readonly Histogram<double> _delay;
    private Outbox _outbox = new(0, TimeSpan.Zero, 0);
    private int _failingFeeds;
    private int _stoppedChannels;
    private volatile bool _configurationValid = true;
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
        _meter.CreateObservableGauge("newsmonitor_channels_stopped", () => _stoppedChannels);
        _meter.CreateObservableGauge("newsmonitor_feed_failing", () => _failingFeeds);
        _meter.CreateObservableGauge("newsmonitor_watchlist_burst", () => EachWatchlist(state => state.Burst is not null));
        _meter.CreateObservableGauge("newsmonitor_watchlist_silent", () => EachWatchlist(state => state.Silence is not null));
        _meter.CreateObservableGauge("newsmonitor_config_valid", () => _configurationValid ? 1 : 0);
    }

    /// <summary>Whether the configuration files as they are now are good; the service runs on the last good ones either way.</summary>
    public void ConfigurationIs(bool valid) => _configurationValid = valid;

    /// <summary>Brings the gauges up to date; called once a tick.</summary>
    public async Task ReadGaugesAsync(MonitorDatabase database, CancellationToken cancellation)
    {
        _watches = await database.Watches.StatesAsync(cancellation);
        _outbox = await database.Deliveries.OutboxAsync(cancellation);
        _stoppedChannels = (await database.StoppedChannels.ListAsync(cancellation)).Count;
        _failingFeeds = await database.Feeds.CountFailingAsync(cancellation);
    }

    public void Polled(string outcome) => _polls.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void Read(string kind, int count) => _items.Add(count, new KeyValuePair<string, object?>("kind", kind));

    public void Matched(string watchlist) => _matches.Add(1, new KeyValuePair<string, object?>("watchlist", watchlist));

    /// <summary>An attempt whose answer never came: the next one may be a double, with the same id.</summary>
    public void MayHaveArrived(string channel) => _possibleDoubles.Add(1, new KeyValuePair<string, object?>("channel", channel));

    public void Delivered(OutgoingDelivery delivery, DeliveryOutcome outcome, DateTimeOffset now)
    {
        _deliveries.Add(
            1,
            new KeyValuePair<string, object?>("channel", delivery.Alert.Channel),
            new KeyValuePair<string, object?>("outcome", outcome.GetType().Name.ToLowerInvariant()));
        if (outcome is DeliveryOutcome.Delivered && delivery.Alert is { Kind: AlertKind.Story, Entries: [var entry] })
            _delay.Record((now - entry.Item.EffectiveDate).TotalSeconds);
    }

    private IEnumerable<Measurement<int>> EachWatchlist(Func<WatchState, bool> holds) =>
        _watches.Select(watch => new Measurement<int>(holds(watch.Value) ? 1 : 0, new KeyValuePair<string, object?>("watchlist", watch.Key)));

    public void Dispose() => _meter.Dispose();
}
