namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>What is remembered of a watchlist between two looks at it.</summary>
public sealed record WatchState
{
    /// <summary>When it came into force.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>What it matched when it was last looked at: see <see cref="WatchedThing.Matches"/>. Empty: not known.</summary>
    public string Matches { get; init; } = "";

    /// <summary>Since when it has matched that.</summary>
    public DateTimeOffset MatchesSince { get; init; }

    /// <summary>Since when each of its entities has been asked for.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Entities { get; init; } = new Dictionary<string, DateTimeOffset>();

    public DateTimeOffset LookedAt { get; init; }

    /// <summary>When looking went on after a time in which nobody did.</summary>
    public DateTimeOffset ResumedAt { get; init; }

    /// <summary>Times in which nobody looked, oldest first, as far back as bursts are learnt from.</summary>
    public IReadOnlyList<Unwatched> Unwatched { get; init; } = [];

    /// <summary>From when on silence counts: the last match or when it came into force, later by the time in which nobody looked.</summary>
    public DateTimeOffset QuietFrom { get; init; }

    /// <summary>The burst that goes on; null: none.</summary>
    public StandingBurst? Burst { get; init; }

    public DateTimeOffset? BurstEndedAt { get; init; }

    /// <summary>The silence that goes on and was told; null: none.</summary>
    public StandingSilence? Silence { get; init; }
}

/// <summary>A time in which nobody looked.</summary>
public sealed record Unwatched(DateTimeOffset From, DateTimeOffset To);

/// <param name="Since">When it was found.</param>
/// <param name="Reading">What it was found by.</param>
public sealed record StandingBurst(DateTimeOffset Since, BurstReading Reading);

/// <param name="Since">The last match, or when the watchlist came into force.</param>
/// <param name="ToldAt">When it was told.</param>
/// <param name="Cause">Why there was none, then.</param>
public sealed record StandingSilence(DateTimeOffset Since, DateTimeOffset ToldAt, SilenceCause Cause);
