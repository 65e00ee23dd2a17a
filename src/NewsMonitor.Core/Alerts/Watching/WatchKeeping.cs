namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>What a look notes whatever it finds: since when things are as they are, and when nobody looked.</summary>
internal static class WatchKeeping
{
    /// <summary>A restart takes less, and looks come every minute.</summary>
    private static readonly TimeSpan s_longestGap = TimeSpan.FromMinutes(10);

    /// <param name="before">As the last look left it; null: there was none.</param>
    /// <param name="watched">The watchlist as it is now.</param>
    /// <param name="now">UTC.</param>
    /// <param name="continuous">Whether somebody looks all the time; passes that are made now and then leave gaps that mean nothing.</param>
    public static WatchState Follow(WatchState? before, WatchedThing watched, DateTimeOffset now, bool continuous)
    {
        if (before is null)
        {
            return new WatchState
            {
                Since = now,
                Matches = watched.Matches,
                MatchesSince = now,
                Entities = watched.Entities.ToDictionary(entity => entity, _ => now),
                LookedAt = now,
                QuietFrom = now,
            };
        }

        var state = AfterGap(before, now, continuous) with
        {
            Entities = watched.Entities.ToDictionary(entity => entity, entity => before.Entities.TryGetValue(entity, out var since) ? since : now),
            LookedAt = now > before.LookedAt ? now : before.LookedAt,
        };
        if (state.Matches == watched.Matches)
            return state;
        // What was on record before it was known what the watchlist matched is taken to be its own.
        return state.Matches.Length == 0
            ? state with { Matches = watched.Matches }
            : state with { Matches = watched.Matches, MatchesSince = now, QuietFrom = state.Silence is null ? now : state.QuietFrom };
    }

    private static WatchState AfterGap(WatchState state, DateTimeOffset now, bool continuous)
    {
        if (!continuous || now - state.LookedAt <= s_longestGap || state.LookedAt == default)
            return state;
        var remembered = now.AddDays(-BurstPolicy.RecordDays - 1);
        return state with
        {
            ResumedAt = now,
            QuietFrom = state.QuietFrom + (now - state.LookedAt),
            Unwatched = [.. state.Unwatched.Where(gap => gap.To > remembered), new Unwatched(state.LookedAt, now)],
        };
    }
}
