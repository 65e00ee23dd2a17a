using NewsMonitor.Configuration;
using NewsMonitor.Fetching;
using NewsMonitor.Fetching.WebSub;
using NewsMonitor.Jobs;
using NewsMonitor.Metrics;
using NewsMonitor.Pipeline;
using NewsMonitor.Storage;

namespace NewsMonitor;

/// <summary>
/// Makes a snapshot from settings. What goes out to others is taken over from the snapshot before where its own settings are the same:
/// it knows which hosts asked for rest, and holds connections.
/// </summary>
internal sealed class SnapshotBuilder(
    MonitorDatabase database, MonitorMetrics metrics, DeliveryPlaces places, OutcomeBook book, DeliveryBell bell, TimeProvider time, ILoggerFactory logging, TimeSpan baselineGather)
{
    /// <param name="settings">Checked.</param>
    /// <param name="before">Null: there is none.</param>
    public Snapshot Build(MonitorSettings settings, Snapshot? before)
    {
        var options = settings.Options;
        var sameHttp = before is not null && Composition.FetchOptions(options) == Composition.FetchOptions(before.Settings.Options);
        var sameSenders = before is not null && SendersSettings.Of(options) == SendersSettings.Of(before.Settings.Options);
        var samePace = before is not null && options.Polling.MaxInterval == before.Settings.Options.Polling.MaxInterval;
        var publicUrl = options.Web.PublicUrl is { } url ? new Uri(url) : null;

        var fetcher = sameHttp ? Held(before!.Fetcher) : new Shared<FeedFetcher>(new FeedFetcher(Composition.FetchOptions(options), time));
        var senders = sameSenders ? Held(before!.Senders) : new Shared<Senders>(new Senders(options, time));
        var hubs = publicUrl is null ? null : sameHttp && before!.Hubs is { } kept ? Held(kept) : new Shared<HubClient>(new HubClient(Composition.FetchOptions(options), time));
        var pace = samePace ? before!.Pace : new HubPace(options.Polling.MaxInterval);
        var tenure = new Tenure();
        var attempt = new DeliveryAttempt(settings, database, senders.Value.Sender, book, time, metrics, logging.CreateLogger<DeliverJob>());
        return new Snapshot
        {
            Settings = settings,
            Poll = new PollJob(
                settings, fetcher.Value, database, settings.Planner(baselineGather), settings.NoticePlanner(baselineGather), pace, bell, time,
                new PollWitness(metrics, logging.CreateLogger<PollJob>()), tenure),
            Deliver = new DeliverJob([.. settings.Channels.Values], options.Smtp.Connections, attempt, places, tenure, time),
            Watch = new WatchJob(settings, database, continuous: baselineGather > TimeSpan.Zero, new WatchWitness(logging.CreateLogger<WatchJob>())),
            Purge = new PurgeJob(settings, database, logging.CreateLogger<PurgeJob>()),
            WebSub = hubs is null ? null : new WebSubJob(database, hubs.Value, pace, publicUrl!, time, logging.CreateLogger<WebSubJob>()),
            Tenure = tenure,
            Fetcher = fetcher,
            Senders = senders,
            Hubs = hubs,
            Pace = pace,
        };
    }

    /// <summary>The snapshot before is held while the next one is built, and with it what it shares.</summary>
    private static Shared<T> Held<T>(Shared<T> shared)
        where T : notnull => shared.TryHold() ? shared : throw new ObjectDisposedException(typeof(T).Name);
}
