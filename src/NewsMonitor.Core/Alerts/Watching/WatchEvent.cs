namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>What a look at a watchlist found to have changed.</summary>
public abstract record WatchEvent
{
    private WatchEvent() { }

    public sealed record BurstBegan(BurstReading Reading) : WatchEvent;

    public sealed record BurstEnded(StandingBurst Burst) : WatchEvent;

    /// <param name="Since">The last match, or when the watchlist came into force.</param>
    public sealed record SilenceBegan(DateTimeOffset Since) : WatchEvent;

    /// <param name="Silence">That is over.</param>
    /// <param name="At">When the match was seen that ended it.</param>
    public sealed record SilenceEnded(StandingSilence Silence, DateTimeOffset At) : WatchEvent;
}
