using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Storage.Feeds;

/// <summary>A feed as people look at it.</summary>
/// <param name="Feed">As on record.</param>
/// <param name="RestsUntil">Its host asked to be left alone until then; null: it did not, or that is over.</param>
/// <param name="IsBeingPolled">Somebody polls it just now.</param>
/// <param name="IsHurried">A burst goes on that it brings matches of.</param>
public sealed record ListedFeed(StoredFeed Feed, DateTimeOffset? RestsUntil, bool IsBeingPolled, bool IsHurried)
{
    /// <summary>New items of the last 24 hours.</summary>
    public int ItemsOfDay { get; init; }

    /// <summary>New items of the last 7 days.</summary>
    public int ItemsOfWeek { get; init; }

    /// <summary>What its hub is asked for; null: nothing.</summary>
    public HubSubscription? Hub { get; init; }
}
