using NewsMonitor.Configuration;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.Schedule;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Watching;

namespace NewsMonitor.Pipeline;

/// <summary>Looks at every watchlist: whether it brings far more than is usual, or nothing for too long. One transaction a look, one look at a time.</summary>
/// <param name="settings">In force.</param>
/// <param name="database">Where it is all on record.</param>
/// <param name="continuous">Whether looks come all the time; a pass that is made now and then is no witness of the time between.</param>
/// <param name="witness">Hears what was found.</param>
internal sealed class WatchJob(MonitorSettings settings, MonitorDatabase database, bool continuous, WatchWitness witness)
{
    private const int MostStories = 5;
    private const int MostNearMisses = 3;

    private readonly PollRules _rules = PollRules.From(settings.Options);
    private readonly IReadOnlyList<WatchedThing> _watched =
        [.. settings.Watchlists.Watchlists.Select(watchlist => new WatchedThing(watchlist, settings.Matcher.EntitiesOf(watchlist.Name)))];

    /// <returns>How many alerts it made.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var (alerts, begun, now) = await LookAsync(cancellation);
        await BringForwardAsync(begun, now, cancellation);
        return alerts;
    }

    /// <returns>How many alerts it made, the feeds that bring what has just begun to burst, and when it looked.</returns>
    private async Task<(int Alerts, IReadOnlyCollection<FeedId> Begun, DateTimeOffset At)> LookAsync(CancellationToken cancellation)
    {
        var (states, hurried, alerts) = (new Dictionary<string, WatchState>(), new Dictionary<string, IReadOnlyList<FeedId>>(), new List<PlannedAlert>());
        var begun = new HashSet<FeedId>();
        await using var look = await database.Watches.BeginLookAsync(cancellation);
        var remembered = await look.RememberedAsync(Watcher.Lately, cancellation);
        foreach (var watched in _watched)
        {
            var name = watched.Watchlist.Name;
            var (state, events) = await LookAtAsync(look, watched, remembered.GetValueOrDefault(name), cancellation);
            if (state.Burst is not null)
                hurried[name] = await look.FeedsThatMatchedAsync(name, cancellation);
            foreach (var @event in events)
            {
                (state, var planned) = await TellAsync(look, watched, state, @event, hurried.GetValueOrDefault(name)?.Count ?? 0, cancellation);
                alerts.AddRange(planned);
                if (@event is WatchEvent.BurstBegan)
                    begun.UnionWith(hurried[name]);
            }

            states[name] = state;
        }

        await look.CommitAsync(new LookResult(states, hurried, alerts), _rules.Delivery, cancellation);
        return (alerts.Count, begun, look.Now);
    }

    private async Task<WatchLook> LookAtAsync(WatchSession look, WatchedThing watched, RememberedWatch? remembered, CancellationToken cancellation)
    {
        var reports = Watcher.NeedsRecord(remembered?.State, watched, remembered?.Lately ?? 0)
            ? await look.ReportsAsync(watched.Watchlist.Name, Watcher.RecordLength, cancellation)
            : null;
        return Watcher.Look(remembered?.State, watched, new WatchFacts(remembered?.LastMatch, reports), look.Now, continuous);
    }

    /// <summary>What happened, as an alert where it makes one; a silence is remembered with its cause.</summary>
    private async Task<(WatchState State, IReadOnlyList<PlannedAlert> Alerts)> TellAsync(
        WatchSession look, WatchedThing watched, WatchState state, WatchEvent @event, int hurried, CancellationToken cancellation)
    {
        var (name, now) = (watched.Watchlist.Name, look.Now);
        switch (@event)
        {
            case WatchEvent.BurstBegan(var reading):
                var (stories, sources) = await look.ReportedAsync(name, now.AddHours(-reading.WindowHours), MostStories, cancellation);
                witness.BurstBegan(name, reading, hurried);
                return (state, Plan(AlertKind.Burst, now, BurstNotice.Of(reading, stories, sources, hurried, now)));
            case WatchEvent.BurstEnded(var burst):
                witness.BurstEnded(name, burst.Since);
                return (state, []);
            case WatchEvent.SilenceBegan(var since):
                var diagnosis = await DiagnoseAsync(look, watched, since, cancellation);
                var nearMisses = diagnosis.Cause == SilenceCause.NoNews ? await look.NearMissesAsync(name, since, MostNearMisses, cancellation) : [];
                witness.SilenceBegan(name, since, diagnosis.Cause);
                return (state with { Silence = new StandingSilence(since, now, diagnosis.Cause) },
                    Plan(AlertKind.Silence, now, SilenceNotice.Of(since, since != state.Since, diagnosis, nearMisses, now)));
            case WatchEvent.SilenceEnded(var silence, var at):
                witness.SilenceEnded(name, silence.Since);
                return (state, Plan(AlertKind.SilenceEnded, silence.ToldAt, SilenceNotice.Ended(silence, at, await look.LastMatchAsync(name, cancellation))));
            default:
                throw new ArgumentOutOfRangeException(nameof(@event), @event, "No such event.");
        }

        IReadOnlyList<PlannedAlert> Plan(AlertKind kind, DateTimeOffset began, MonitorNotice notice) =>
            WatchNoticePlanner.Plan(watched.Watchlist, settings.Channels, kind, began, notice, now);
    }

    private async Task<SilenceDiagnosis> DiagnoseAsync(WatchSession look, WatchedThing watched, DateTimeOffset since, CancellationToken cancellation)
    {
        var items = await look.ItemsAsync(since, cancellation);
        var feeds = (await database.Feeds.ListAsync(cancellation)).ToDictionary(feed => feed.Name);
        return SilenceDiagnosis.Of(ConcernedFeed.ReadBy(
            watched.Watchlist, settings.Feeds, name => feeds.TryGetValue(name, out var feed) ? (feed.State, items.GetValueOrDefault(feed.Id)) : null));
    }

    /// <summary>What is to come at its slow pace is asked for now; a crash before this costs one interval and no more.</summary>
    private async Task BringForwardAsync(IReadOnlyCollection<FeedId> feeds, DateTimeOffset now, CancellationToken cancellation)
    {
        if (feeds.Count == 0)
            return;
        foreach (var feed in (await database.Feeds.ListAsync(cancellation)).Where(feed => feeds.Contains(feed.Id)))
            await database.Feeds.BringForwardAsync(feed.Id, BurstPace.Hurry(feed.State, now).NextCheckAt, cancellation);
    }
}
