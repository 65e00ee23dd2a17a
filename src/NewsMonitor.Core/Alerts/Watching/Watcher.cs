namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>Looks at a watchlist: whether it brings far more than is usual, or nothing for too long.</summary>
public static class Watcher
{
    /// <summary>See <see cref="BurstWatch.NeedsRecord"/>.</summary>
    public static bool NeedsRecord(WatchState? before, WatchedThing watched, int lately) => BurstWatch.NeedsRecord(before, watched, lately);

    /// <summary>Within this time reports count as "lately".</summary>
    public static TimeSpan Lately { get; } = TimeSpan.FromHours(BurstPolicy.LongestWindowHours);

    /// <summary>How far back reports are asked for.</summary>
    public static TimeSpan RecordLength { get; } = TimeSpan.FromDays(BurstPolicy.RecordDays);

    /// <param name="before">As the last look left it; null: there was none.</param>
    /// <param name="watched">The watchlist as it is now.</param>
    /// <param name="facts">What the record says.</param>
    /// <param name="now">UTC.</param>
    /// <param name="continuous">Whether somebody looks all the time.</param>
    public static WatchLook Look(WatchState? before, WatchedThing watched, WatchFacts facts, DateTimeOffset now, bool continuous)
    {
        ArgumentNullException.ThrowIfNull(watched);
        ArgumentNullException.ThrowIfNull(facts);
        var state = WatchKeeping.Follow(before, watched, now, continuous);
        var (afterBurst, burst) = BurstWatch.Look(state, watched, facts.Reports, now);
        var (after, silence) = SilenceWatch.Look(afterBurst, watched, facts.LastMatch, now);
        return new WatchLook(after, [.. new[] { burst, silence }.OfType<WatchEvent>()]);
    }
}

/// <summary>What the record says of a watchlist.</summary>
/// <param name="LastMatch">When the newest item that it matched was seen; null: none ever was.</param>
/// <param name="Reports">By whole hours before now; null: too few lately to matter.</param>
public sealed record WatchFacts(DateTimeOffset? LastMatch, IReadOnlyDictionary<int, int>? Reports);

/// <summary>What a look came to.</summary>
/// <param name="State">To be remembered.</param>
/// <param name="Events">To be told.</param>
public sealed record WatchLook(WatchState State, IReadOnlyList<WatchEvent> Events);
