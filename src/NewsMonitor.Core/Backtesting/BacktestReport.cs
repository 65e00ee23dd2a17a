namespace NewsMonitor.Core.Backtesting;

/// <summary>What a back-test came to.</summary>
/// <param name="Coverage">The items looked at.</param>
/// <param name="IsComparison">Whether there was another set to compare with.</param>
/// <param name="Watchlists">In the order of the set on trial; those it no longer has come last.</param>
public sealed record BacktestReport(Coverage Coverage, bool IsComparison, IReadOnlyList<WatchlistReport> Watchlists);

/// <summary>What a back-test came to for one watchlist.</summary>
public sealed record WatchlistReport
{
    public required string Watchlist { get; init; }

    public required Presence Presence { get; init; }

    /// <summary>Alerts only the set on trial makes, oldest first; all it makes when there is nothing to compare with.</summary>
    public required IReadOnlyList<TestedAlert> Added { get; init; }

    /// <summary>Alerts only the other set makes, oldest first.</summary>
    public required IReadOnlyList<GoneAlert> Gone { get; init; }

    /// <summary>How many the set on trial makes.</summary>
    public required int Alerts { get; init; }

    /// <summary>How many the other set makes; null when there is none.</summary>
    public required int? AlertsBefore { get; init; }

    public required double PerDay { get; init; }

    public required double? PerDayBefore { get; init; }

    /// <summary>Null when the watchlist tells nobody.</summary>
    public required AlertTimings? Timings { get; init; }

    /// <summary>Noisiest first.</summary>
    public required IReadOnlyList<TermNoise> Terms { get; init; }
}

/// <summary>An alert that the set on trial would not make.</summary>
/// <param name="Alert">As it would have been.</param>
/// <param name="Reason">Why it is not, in words.</param>
public sealed record GoneAlert(TestedAlert Alert, string Reason);

/// <summary>Which of the two sets have a watchlist.</summary>
public enum Presence
{
    /// <summary>Both, or there is only one set.</summary>
    Kept,

    /// <summary>Only the set on trial.</summary>
    New,

    /// <summary>Only the other one.</summary>
    Removed,
}
