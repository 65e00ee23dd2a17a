using MimeKit;
using NewsMonitor.Configuration;
using NewsMonitor.Configuration.Options;
using NewsMonitor.Fetching;
using NewsMonitor.Jobs;
using NewsMonitor.Logging;
using NewsMonitor.Metrics;
using NewsMonitor.Pipeline;
using NewsMonitor.Storage;

namespace NewsMonitor;

/// <summary>The parts of a working monitor: those that live as long as the process, and the snapshot of the configuration in force.</summary>
internal sealed class Composition : IAsyncDisposable
{
    /// <summary>In the service, feeds polled for the first time within a minute share one summary.</summary>
    private static readonly TimeSpan BaselineGather = TimeSpan.FromMinutes(1);

    private readonly DeliveryPlaces _places = new();
    private readonly SnapshotBuilder _builder;
    private volatile Shared<Snapshot> _inForce;

    private readonly ILogger<Composition> _log;

    private Composition(MonitorSettings settings, MonitorDatabase database, ILoggerFactory logging, TimeSpan baselineGather)
    {
        (Database, _log) = (database, logging.CreateLogger<Composition>());
        _builder = new SnapshotBuilder(database, Metrics, _places, new OutcomeBook(database, Time, waits: baselineGather > TimeSpan.Zero), Bell, Time, logging, baselineGather);
        _inForce = new Shared<Snapshot>(_builder.Build(settings, before: null));
        PublicUrl = settings.Options.Web.PublicUrl is { } url ? new Uri(url) : null;
    }

    public MonitorDatabase Database { get; }

    /// <summary>The clock that all nodes go by.</summary>
    public TimeProvider Time => Database.Time;

    public MonitorMetrics Metrics { get; } = new();

    /// <summary>Calls the service to deliver.</summary>
    public DeliveryBell Bell { get; } = new();

    /// <summary>Where the world reaches the service; null: nowhere.</summary>
    public Uri? PublicUrl { get; }

    public MonitorSettings Settings => _inForce.Value.Settings;

    public PollJob Poll => _inForce.Value.Poll;

    public DeliverJob Deliver => _inForce.Value.Deliver;

    public WatchJob Watch => _inForce.Value.Watch;

    /// <summary>Null when hubs cannot reach us.</summary>
    public WebSubJob? WebSub => _inForce.Value.WebSub;

    /// <summary>Shows every counter, from now on at 0; what happens before anybody counts is not in them.</summary>
    public void BeginCounting() => Metrics.Expect(Settings.Watchlists.Watchlists.Select(watchlist => watchlist.Name), Settings.Channels.Keys);

    /// <summary>For the service.</summary>
    public static Task<Composition> ForServiceAsync(MonitorSettings settings, TimeProvider time, ILoggerFactory logging, CancellationToken cancellation) =>
        OpenAsync(settings, time, logging, BaselineGather, cancellation);

    /// <summary>For one pass over everything: what it gathers is due when the pass has ended.</summary>
    public static Task<Composition> ForOnePassAsync(MonitorSettings settings, TimeProvider time, ILoggerFactory logging, CancellationToken cancellation) =>
        OpenAsync(settings, time, logging, TimeSpan.Zero, cancellation);

    /// <summary>Runs a pass on the configuration that is in force now, to its end.</summary>
    public async Task PassAsync(Func<Snapshot, Task> pass)
    {
        Shared<Snapshot> held;
        do
            held = _inForce;
        while (!held.TryHold());
        try
        {
            await pass(held.Value);
        }
        finally
        {
            await held.LetGoAsync();
        }
    }

    /// <summary>
    /// Puts other settings in force, as a whole. The feeds on record follow between the last claim of the old ones and the first of the
    /// new: else an address that has changed could be asked as if it were the old one.
    /// </summary>
    /// <exception cref="StorageException">The database does not answer: the old ones stay in force.</exception>
    public async Task ReplaceAsync(MonitorSettings settings, CancellationToken cancellation)
    {
        var old = _inForce;
        var next = new Shared<Snapshot>(_builder.Build(settings, old.Value));
        try
        {
            old.Value.Tenure.End();
            await SyncAsync(settings, cancellation);
        }
        catch
        {
            old.Value.Tenure.Resume();
            await next.LetGoAsync();
            throw;
        }

        _inForce = next;
        BeginCounting();
        await old.LetGoAsync();
        // What the old lanes left, and channels that go on with other settings.
        Bell.Ring();
    }

    /// <exception cref="StorageException">The database cannot be opened, or another process works on it.</exception>
    private static async Task<Composition> OpenAsync(
        MonitorSettings settings, TimeProvider time, ILoggerFactory logging, TimeSpan baselineGather, CancellationToken cancellation)
    {
        var database = await OpenDatabaseAsync(settings.Options, time, cancellation);
        try
        {
            await database.BecomeNodeAsync(cancellation);
            var monitor = new Composition(settings, database, logging, baselineGather);
            await monitor.SyncAsync(settings, cancellation);
            return monitor;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    private async Task SyncAsync(MonitorSettings settings, CancellationToken cancellation)
    {
        var disabled = await Database.Feeds.SyncAsync(settings.Feeds, cancellation);
        if (disabled.Count > 0)
            _log.FeedsDisabled(disabled.Count, string.Join(", ", disabled.Take(10)) + (disabled.Count > 10 ? ", …" : ""));
        var fingerprints = settings.Channels.Values.ToDictionary(channel => channel.Name, channel => ChannelFingerprint.Of(channel, settings.Options.Smtp));
        await Database.StoppedChannels.ResumeChangedAsync(fingerprints, settings.Options.Delivery.Expiry, cancellation);
    }

    public static Task<MonitorDatabase> OpenDatabaseAsync(MonitorOptions options, TimeProvider time, CancellationToken cancellation) =>
        MonitorDatabase.OpenAsync(StorageOptions(options), time, cancellation);

    /// <summary>Only to look, whatever else works there; null when nothing was ever stored.</summary>
    public static Task<MonitorDatabase?> OpenToReadAsync(MonitorOptions options, TimeProvider time, CancellationToken cancellation) =>
        MonitorDatabase.OpenToReadAsync(StorageOptions(options), time, cancellation);

    public static FetchOptions FetchOptions(MonitorOptions options) => FetchOptions(options.Http) with
    {
        UserAgent = options.Http.UserAgent ?? $"{Fetching.FetchOptions.DefaultUserAgent}{Contact(options)}",
    };

    public static FetchOptions FetchOptions(HttpSection http) => new()
    {
        UserAgent = http.UserAgent,
        Timeout = http.Timeout,
        MaxBytes = http.MaxBytes,
        MaxConcurrency = http.MaxConcurrency,
        MaxPerHost = http.MaxPerHost,
        AllowPrivateNetworks = http.AllowPrivateNetworks,
    };

    /// <summary>How a publisher who minds can reach us: publishers who can ask do not block.</summary>
    private static string Contact(MonitorOptions options) => (options.Web.PublicUrl, MessageIdDomain(options.Smtp)) switch
    {
        ({ } url, _) => $" (+{url})",
        (_, "localhost") => "",
        _ => $" (+mailto:{MailboxAddress.Parse(options.Smtp.From).Address})",
    };

    /// <summary>What follows the @ of every <c>Message-ID</c>: the sender's own domain.</summary>
    public static string MessageIdDomain(SmtpSection smtp) => MailboxAddress.Parse(smtp.From).Domain is { Length: > 0 } domain ? domain : "localhost";

    public async ValueTask DisposeAsync()
    {
        await _inForce.LetGoAsync();
        _places.Dispose();
        Metrics.Dispose();
        await Database.DisposeAsync();
    }

    public static StorageOptions StorageOptions(MonitorOptions options) => (options.Storage.Provider, options.Storage.ConnectionString) switch
    {
        (StorageKind.PostgreSql, { } connection) => Storage.StorageOptions.PostgreSql(connection),
        (_, { Length: > 0 } connection) => new StorageOptions(StorageProvider.Sqlite, connection),
        _ => Storage.StorageOptions.Sqlite(options.DataDirectory),
    };
}
