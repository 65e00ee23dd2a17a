using NewsMonitor.Configuration;
using NewsMonitor.Fetching;
using NewsMonitor.Fetching.WebSub;
using NewsMonitor.Jobs;
using NewsMonitor.Pipeline;

namespace NewsMonitor;

/// <summary>The jobs as one configuration makes them. It never changes: a pass that has begun with it ends with it.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    public required MonitorSettings Settings { get; init; }

    public required PollJob Poll { get; init; }

    public required DeliverJob Deliver { get; init; }

    public required WatchJob Watch { get; init; }

    public required PurgeJob Purge { get; init; }

    /// <summary>Null when hubs cannot reach us.</summary>
    public required WebSubJob? WebSub { get; init; }

    public required Tenure Tenure { get; init; }

    public required Shared<FeedFetcher> Fetcher { get; init; }

    public required Shared<Senders> Senders { get; init; }

    public required Shared<HubClient>? Hubs { get; init; }

    public required HubPace Pace { get; init; }

    public async ValueTask DisposeAsync()
    {
        Deliver.Dispose();
        await Senders.LetGoAsync();
        await (Hubs?.LetGoAsync() ?? ValueTask.CompletedTask);
        await Fetcher.LetGoAsync();
    }
}
