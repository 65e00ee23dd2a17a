using Dapper;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;
using NewsMonitor.Storage.Feeds;
using NewsMonitor.Storage.Polls;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>What every storage test stands on: an empty database with one feed, a clock it holds in its hand, and the steps of a poll.</summary>
public abstract class StorageTests(StorageProvider provider) : IAsyncLifetime
{
    private TestDatabase _where = null!;

    protected FakeTimeProvider Time { get; } = new(Some.Now);

    protected MonitorDatabase Database { get; private set; } = null!;

    protected StorageOptions Options => _where.Options;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _where = await TestDatabase.CreateAsync(provider);
        Database = await OpenAsync();
        await Database.Feeds.SyncAsync([Some.Feed()], Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Database is not null)
            await Database.DisposeAsync();
        if (_where is not null)
            await _where.DisposeAsync();
    }

    /// <summary>Another process on the same database.</summary>
    protected Task<MonitorDatabase> OpenAsync() => MonitorDatabase.OpenAsync(Options, Time, Cancellation);

    protected async Task<DueFeed> ClaimFeedAsync() => Assert.Single(await Database.Feeds.ClaimDueAsync(1, int.MaxValue, Some.Lease, all: true, Cancellation));

    /// <summary>The feed's state as a poll that went well leaves it.</summary>
    protected FeedState Polled() => new()
    {
        ETag = "\"v2\"",
        NextCheckAt = Time.GetUtcNow().AddMinutes(15),
        LastPolledAt = Time.GetUtcNow(),
        LastSuccessAt = Time.GetUtcNow(),
        BaselineDone = true,
    };

    /// <summary>One new item in a story of its own, and the alerts made of it.</summary>
    protected Task<PolledItem> PollAsync(string identity, params Func<PolledItem, PlannedAlert>[] alerts) =>
        PollAsync(id => Some.New(id, identity, Time.GetUtcNow()), alerts);

    protected async Task<PolledItem> PollAsync(Func<ItemId, PolledItem> make, params Func<PolledItem, PlannedAlert>[] alerts)
    {
        var feed = await ClaimFeedAsync();
        await using var session = await Database.BeginPollAsync(feed, Cancellation);
        var item = make(await session.ReserveItemIdsAsync(1, Cancellation));
        await session.FindAsync(feed.Id, [item.Item.Identity], Cancellation);
        Assert.True(await CommitAsync(session, [item], [.. alerts.Select(alert => alert(item))]));
        return item;
    }

    protected Task<bool> CommitAsync(PollSession session, IReadOnlyList<PolledItem> items, params PlannedAlert[] alerts) =>
        session.CommitAsync(new PollResult { State = Polled(), Items = items, Alerts = alerts }, Some.Settings, Cancellation);

    /// <summary>By a process that may die any moment.</summary>
    protected async Task<IReadOnlyList<ClaimedDelivery>> ClaimDeliveriesAsync(int limit = 10)
    {
        var claimed = await Database.Deliveries.ClaimDueAsync(ChannelScope.All, limit, Some.Lease, Cancellation);
        await Database.Deliveries.TurnAsync([], claimed, Cancellation);
        foreach (var each in claimed)
            Database.Deliveries.LetGo(each);
        return claimed;
    }

    protected async Task<ClaimedDelivery> ClaimDeliveryAsync() => Assert.Single(await ClaimDeliveriesAsync());

    protected async Task<bool> RecordAsync(ClaimedDelivery claimed, DeliveryOutcome outcome) =>
        (await Database.Deliveries.TurnAsync([new MadeAttempt(claimed, outcome)], [], Cancellation)).Recorded[0];

    protected Task<T?> ScalarAsync<T>(string sql) =>
        Database.Store.ReadAsync(connection => connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, cancellationToken: Cancellation)), Cancellation);
}
