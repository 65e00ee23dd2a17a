using MimeKit;
using NewsMonitor.Configuration;
using NewsMonitor.Configuration.Options;
using NewsMonitor.Fetching;
using NewsMonitor.Fetching.WebSub;
using NewsMonitor.Jobs;
using NewsMonitor.Metrics;
using NewsMonitor.Pipeline;
using NewsMonitor.Storage;

namespace NewsMonitor;

/// <summary>The parts of a working monitor, put together from its settings; one a process.</summary>
internal sealed class Composition : IAsyncDisposable
{
    /// <summary>In the service, feeds polled for the first time within a minute share one summary.</summary>
    private static readonly TimeSpan BaselineGather = TimeSpan.FromMinutes(1);

    private readonly FeedFetcher _fetcher;
    private readonly HubClient? _hubs;
    private readonly Senders _senders;

    private Composition(MonitorSettings settings, MonitorDatabase database, TimeProvider time, ILoggerFactory logging, TimeSpan baselineGather)
    {
        var options = settings.Options;
        Settings = settings;
        Database = database;
        Metrics = new MonitorMetrics();
        _fetcher = new FeedFetcher(FetchOptions(options), time);
        _senders = new Senders(options, time);
        var pace = new HubPace(options.Polling.MaxInterval);
        Poll = new PollJob(
            settings, _fetcher, database, settings.Planner(baselineGather), settings.NoticePlanner(baselineGather), pace, time,
            new PollWitness(Metrics, logging.CreateLogger<PollJob>()));
        Deliver = new DeliverJob(
            [.. settings.Channels.Values], new DeliveryAttempt(settings, database, _senders.Sender, time, Metrics, logging.CreateLogger<DeliverJob>()));
        Purge = new PurgeJob(settings, database, logging.CreateLogger<PurgeJob>());
        PublicUrl = options.Web.PublicUrl is { } url ? new Uri(url) : null;
        _hubs = PublicUrl is null ? null : new HubClient(FetchOptions(options), time);
        WebSub = _hubs is null ? null : new WebSubJob(database, _hubs, pace, PublicUrl!, time, logging.CreateLogger<WebSubJob>());
    }

    public MonitorSettings Settings { get; }

    public MonitorDatabase Database { get; }

    public MonitorMetrics Metrics { get; }

    public PollJob Poll { get; }

    public DeliverJob Deliver { get; }

    public PurgeJob Purge { get; }

    /// <summary>Where the world reaches the service; null: nowhere.</summary>
    public Uri? PublicUrl { get; }

    /// <summary>Null when hubs cannot reach us.</summary>
    public WebSubJob? WebSub { get; }

    /// <summary>For the service.</summary>
    public static Task<Composition> ForServiceAsync(MonitorSettings settings, TimeProvider time, ILoggerFactory logging, CancellationToken cancellation) =>
        OpenAsync(settings, time, logging, BaselineGather, cancellation);

    /// <summary>For one pass over everything: what it gathers is due when the pass has ended.</summary>
    public static Task<Composition> ForOnePassAsync(MonitorSettings settings, TimeProvider time, ILoggerFactory logging, CancellationToken cancellation) =>
        OpenAsync(settings, time, logging, TimeSpan.Zero, cancellation);

    /// <exception cref="StorageException">The database cannot be opened, or another process works on it.</exception>
    private static async Task<Composition> OpenAsync(
        MonitorSettings settings, TimeProvider time, ILoggerFactory logging, TimeSpan baselineGather, CancellationToken cancellation)
    {
        var database = await OpenDatabaseAsync(settings.Options, time, cancellation);
        try
        {
            await database.BecomeNodeAsync(cancellation);
            await database.Feeds.SyncAsync(settings.Feeds, cancellation);
            return new Composition(settings, database, time, logging, baselineGather);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
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
        Deliver.Dispose();
        await _senders.DisposeAsync();
        _hubs?.Dispose();
        _fetcher.Dispose();
        Metrics.Dispose();
        await Database.DisposeAsync();
    }

    private static StorageOptions StorageOptions(MonitorOptions options) => (options.Storage.Provider, options.Storage.ConnectionString) switch
    {
        (StorageKind.PostgreSql, { } connection) => Storage.StorageOptions.PostgreSql(connection),
        (_, { Length: > 0 } connection) => new StorageOptions(StorageProvider.Sqlite, connection),
        _ => Storage.StorageOptions.Sqlite(options.DataDirectory),
    };
}
