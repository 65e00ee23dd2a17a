namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>A silence from the moment it has lasted as long as the watchlist allows to the match that ends it: each told once.</summary>
internal static class SilenceWatch
{
    /// <summary>After a time in which nobody looked, the feeds are asked first what came meanwhile.</summary>
    private static readonly TimeSpan s_settling = TimeSpan.FromMinutes(15);

    /// <param name="state">As it is now.</param>
    /// <param name="watched">The watchlist.</param>
    /// <param name="lastMatch">When the newest item that it matched was seen; null: none ever was.</param>
    /// <param name="now">UTC.</param>
    public static (WatchState State, WatchEvent? Event) Look(WatchState state, WatchedThing watched, DateTimeOffset? lastMatch, DateTimeOffset now)
    {
        if (lastMatch > state.QuietFrom)
            state = state with { QuietFrom = lastMatch.Value };
        if (watched.Watchlist.Silence is not { } allowed)
            return (state with { Silence = null }, null);
        if (state.Silence is { } silence)
            return lastMatch > silence.Since
                ? (state with { Silence = null }, new WatchEvent.SilenceEnded(silence, lastMatch.Value))
                : (state, null);
        var since = lastMatch > state.Since ? lastMatch.Value : state.Since;
        return now - state.QuietFrom >= allowed && now - state.ResumedAt >= s_settling
            ? (state, new WatchEvent.SilenceBegan(since))
            : (state, null);
    }
}
