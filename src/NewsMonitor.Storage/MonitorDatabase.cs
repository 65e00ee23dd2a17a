using System.Data.Common;
using NewsMonitor.Storage.Access;
using NewsMonitor.Storage.Activity;
using NewsMonitor.Storage.Alerts;
using NewsMonitor.Storage.Dialects;
using NewsMonitor.Storage.Feedback;
using NewsMonitor.Storage.Feeds;
using NewsMonitor.Storage.Items;
using NewsMonitor.Storage.Polls;
using NewsMonitor.Storage.Stories;
using NewsMonitor.Storage.Subscriptions;
using NewsMonitor.Storage.Watching;
using NewsMonitor.Storage.WebSub;

namespace NewsMonitor.Storage;

/// <summary>The database with its tables up to date. One a process; all of it may be called from many threads.</summary>
public sealed class MonitorDatabase : IAsyncDisposable
{
    private readonly Store _store;
    private IDisposable? _nodeLock;

    private MonitorDatabase(Store store)
    {
        _store = store;
        Feeds = new FeedTable(store);
        FeedRecords = new FeedRecords(store);
        AskedPolls = new AskedPolls(store);
        Items = new ItemTable(store);
        Matches = new MatchRecords(store);
        Stories = new StoryRecords(store);
        StoryMoves = new StoryMoves(store);
        AlertCounts = new AlertCounts(store);
        Activity = new ActivityCounts(store);
        Deliveries = new DeliveryTable(store);
        Subscriptions = new SubscriptionTable(store);
        Marks = new MarkTable(store);
        MarkCounts = new MarkCounts(store);
        StoppedChannels = new StoppedChannels(store);
        DeadLetters = new DeadLetters(store);
        Retention = new Retention(store);
        Watches = new WatchRecords(store);
        HubSubscriptions = new HubSubscriptionTable(store);
        Turns = new TurnTable(store);
        ProtectionKeys = new ProtectionKeys(store);
    }

    /// <summary>The clock that leases and due times go by: on PostgreSQL the server's, whatever the node's says.</summary>
    public TimeProvider Time => _store.Dialect.Time;

    public FeedTable Feeds { get; }

    public FeedRecords FeedRecords { get; }

    public AskedPolls AskedPolls { get; }

    public ItemTable Items { get; }

    public MatchRecords Matches { get; }

    public StoryRecords Stories { get; }

    public StoryMoves StoryMoves { get; }

    public AlertCounts AlertCounts { get; }

    public ActivityCounts Activity { get; }

    public DeliveryTable Deliveries { get; }

    public SubscriptionTable Subscriptions { get; }

    public MarkTable Marks { get; }

    public MarkCounts MarkCounts { get; }

    public StoppedChannels StoppedChannels { get; }

    public DeadLetters DeadLetters { get; }

    public Retention Retention { get; }

    public WatchRecords Watches { get; }

    public HubSubscriptionTable HubSubscriptions { get; }

    public TurnTable Turns { get; }

    public ProtectionKeys ProtectionKeys { get; }

    /// <summary>What keeps the database from storing since it was last tried; null: nothing.</summary>
    public StorageException? Trouble => _store.Troubles.Standing;

    /// <summary>For tests that look behind the tables.</summary>
    internal Store Store => _store;

    /// <summary>Makes the database where SQLite allows it, and brings its tables up to date; two processes may do so at once.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="time">Leases and due times go by it; on PostgreSQL <see cref="TimeProvider.System"/> means the server's clock.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="StorageException">It cannot be opened, or was written by a newer version.</exception>
    public static async Task<MonitorDatabase> OpenAsync(StorageOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var store = new Store(DialectOf(options, time));
        try
        {
            await store.ExplainedAsync(async () =>
            {
                await store.Dialect.MigrateAsync(cancellation).ConfigureAwait(false);
                // Heard once, the clock is right from the first look on.
                await using var connection = await store.Dialect.OpenAsync(cancellation).ConfigureAwait(false);
                return await store.Dialect.NowAsync(connection, null, cancellation).ConfigureAwait(false);
            }).ConfigureAwait(false);
            return new MonitorDatabase(store);
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Only to look: makes and changes nothing, and takes nobody's turn; another process may be at work on it.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="time">As for <see cref="OpenAsync"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Null when no NewsMonitor has made its tables there yet.</returns>
    /// <exception cref="StorageException">It cannot be read, or was written by a newer version.</exception>
    public static async Task<MonitorDatabase?> OpenToReadAsync(StorageOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var store = new Store(DialectOf(options, time, toRead: true));
        try
        {
            if (await store.ExplainedAsync(() => store.Dialect.IsReadableAsync(cancellation)).ConfigureAwait(false))
                return new MonitorDatabase(store);
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        await store.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    /// <summary>
    /// Before polling and delivering: on SQLite makes sure that no other process does, and ends the leases of one that died, so that its work
    /// is taken up at once. After an upgrade, reads again what an earlier version knew less of.
    /// </summary>
    /// <exception cref="StorageException">Another process works on the same SQLite database.</exception>
    public async Task BecomeNodeAsync(CancellationToken cancellation)
    {
        _nodeLock ??= _store.Dialect.TakeNodeLock();
        if (_nodeLock is not null)
        {
            await Feeds.EndLeasesAsync(cancellation).ConfigureAwait(false);
            await Deliveries.EndLeasesAsync(cancellation).ConfigureAwait(false);
        }

        await MissingTraits.ReadAsync(_store, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// After a trouble: tries whether something can be stored again, and gives back the feeds whose polls could not be. Nothing else ends a
    /// trouble: a small write may still find room where the next poll does not.
    /// </summary>
    /// <returns>Whether there is no trouble any more. Damage stays until the next start.</returns>
    public async Task<bool> TryAgainAsync(CancellationToken cancellation)
    {
        if (Trouble is not { Trouble: { } trouble })
            return true;
        if (!_store.Dialect.MayTryAgain(trouble))
            return false;
        try
        {
            await Feeds.ReleaseLeftAsync(cancellation).ConfigureAwait(false);
            _store.Troubles.End();
            return true;
        }
        catch (Exception error) when (error is StorageException or DbException)
        {
            return false;
        }
    }

    /// <summary>Begins to commit a poll; others wait until it ends.</summary>
    public Task<PollSession> BeginPollAsync(DueFeed feed, CancellationToken cancellation) => PollSession.BeginAsync(_store, feed, cancellation);

    public ValueTask DisposeAsync()
    {
        _nodeLock?.Dispose();
        return _store.DisposeAsync();
    }

    private static Dialect DialectOf(StorageOptions options, TimeProvider time, bool toRead = false)
    {
        try
        {
            return options.Provider switch
            {
                StorageProvider.Sqlite => new SqliteDialect(options.ConnectionString, time, toRead),
                StorageProvider.PostgreSql => new PostgreSqlDialect(options.ConnectionString, time, toRead),
                _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, "No such database."),
            };
        }
        catch (Exception error) when (error is ArgumentException and not ArgumentOutOfRangeException or FormatException)
        {
            // The error names the key, the string itself may hold a password.
            throw new StorageException($"Monitor:Storage:ConnectionString is not one {options.Provider} understands: {error.Message}");
        }
    }
}
