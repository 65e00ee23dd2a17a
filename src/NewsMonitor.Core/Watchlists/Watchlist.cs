namespace NewsMonitor.Core.Watchlists;

/// <summary>What an analyst watches: terms, a threshold, examples, where alerts go. Queries are still text here; compiling them is Matching's work.</summary>
public sealed record Watchlist
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Only items of feeds with one of these tags; empty: all.</summary>
    public IReadOnlyList<string> FeedTags { get; init; } = [];

    /// <summary>Only items in one of these languages (two letters), or of unknown language; empty: all.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Scored expressions of the query language.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Must hold whatever the score.</summary>
    public string? Require { get; init; }

    /// <summary>None may hold.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    public double MinScore { get; init; } = 1;

    public IReadOnlyList<Example> MustMatch { get; init; } = [];

    public IReadOnlyList<Example> MustNotMatch { get; init; } = [];

    public IReadOnlyList<AlertRule> Alerts { get; init; } = [];

    public QuietHours? QuietHours { get; init; }

    /// <summary>Above this many in an hour and on one channel, the excess is folded into one summary; follow-ups and corrections count. Null: no limit.</summary>
    public int? MaxAlertsPerHour { get; init; }

    /// <summary>A story makes at most one follow-up alert in this time, the first at once; what comes sooner is folded into the next one. Corrections have the same limit for themselves.</summary>
    public TimeSpan FollowUpEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Whether a burst of matches is told, and speeds up the polling of the feeds that bring them.</summary>
    public bool Burst { get; init; } = true;

    /// <summary>After this long without a match it is told that there is none, and why. Null: never.</summary>
    public TimeSpan? Silence { get; init; }
}
