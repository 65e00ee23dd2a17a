using NewsMonitor.Core.Alerts.Watching;

namespace NewsMonitor.Storage.Watching;

internal sealed record WatchRow
{
    public string Watchlist { get; init; } = "";

    public string? State { get; init; }

    public long? Since { get; init; }

    public long? LastMatchAt { get; init; }

    public long Lately { get; init; }

    public RememberedWatch ToRemembered() => new(ToState(), LastMatchAt?.FromUnix(), (int)Lately);

    /// <summary>Of a watchlist that an earlier version matched for, it is known only since when.</summary>
    private WatchState? ToState() => (State, Since) switch
    {
        ({ } json, _) => StoredJson.Read<WatchState>(json),
        (_, { } since) => new WatchState { Since = since.FromUnix(), MatchesSince = since.FromUnix(), QuietFrom = since.FromUnix() },
        _ => null,
    };
}
