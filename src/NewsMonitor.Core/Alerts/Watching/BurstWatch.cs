namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>A burst from its beginning, which is told, to its end, which is not: the alerts of its stories have said all there is.</summary>
internal static class BurstWatch
{
    /// <summary>Whether the record can change anything: it is long, and most watchlists are quiet most of the time.</summary>
    /// <param name="before">As the last look left it; null: there was none.</param>
    /// <param name="watched">The watchlist.</param>
    /// <param name="lately">Reports of the last hours.</param>
    public static bool NeedsRecord(WatchState? before, WatchedThing watched, int lately) =>
        watched.Watchlist.Burst && (before?.Burst is not null || lately >= BurstPolicy.LeastReports);

    /// <param name="state">As it is now.</param>
    /// <param name="watched">The watchlist.</param>
    /// <param name="reports">By hours before now; null: not needed.</param>
    /// <param name="now">UTC.</param>
    public static (WatchState State, WatchEvent? Event) Look(WatchState state, WatchedThing watched, IReadOnlyDictionary<int, int>? reports, DateTimeOffset now)
    {
        if (!watched.Watchlist.Burst || reports is null)
            return (state.Burst is null ? state : state with { Burst = null, BurstEndedAt = now }, null);
        var record = RecordOf(state, reports, now);
        if (state.Burst is not null)
            return BurstDetector.IsCalm(record) ? (state with { Burst = null, BurstEndedAt = now }, new WatchEvent.BurstEnded(state.Burst)) : (state, null);
        var sinceLast = state.BurstEndedAt is { } ended ? (int)(now - ended).TotalHours : (int?)null;
        return BurstDetector.Find(record, sinceLast) is { } reading
            ? (state with { Burst = new StandingBurst(now, reading) }, new WatchEvent.BurstBegan(reading))
            : (state, null);
    }

    private static ReportHours RecordOf(WatchState state, IReadOnlyDictionary<int, int> reports, DateTimeOffset now)
    {
        int HoursSince(DateTimeOffset then) => Math.Clamp((int)(now - then).TotalHours, 0, BurstPolicy.RecordDays * 24);
        var hours = HoursSince(state.Since);
        var unwatched = state.Unwatched.SelectMany(gap =>
        {
            var (first, last) = (HoursSince(gap.To), HoursSince(gap.From));
            return Enumerable.Range(first, last - first + 1);
        });
        return new ReportHours(now, [.. Enumerable.Range(0, hours).Select(hour => reports.GetValueOrDefault(hour))], HoursSince(state.MatchesSince))
        {
            Unwatched = unwatched.Where(hour => hour < hours).ToHashSet(),
        };
    }
}
