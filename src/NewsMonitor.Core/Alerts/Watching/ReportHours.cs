namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>A watchlist's record: how many reports came in each hour before <paramref name="Now"/>.</summary>
/// <param name="Now">Where the hours end; they need not be those of the clock.</param>
/// <param name="Counts">0 is the last hour, 1 the one before it; as far back as the record goes.</param>
/// <param name="HoursSinceChange">How long the watchlist has matched what it matches now.</param>
public sealed record ReportHours(DateTimeOffset Now, IReadOnlyList<int> Counts, int HoursSinceChange)
{
    /// <summary>Hours in which the monitor did not run: nothing was counted, which says nothing.</summary>
    public IReadOnlySet<int> Unwatched { get; init; } = new HashSet<int>();

    /// <summary>Hours that were watched.</summary>
    internal int Watched => Counts.Count - Unwatched.Count;

    internal int Sum(int hours) => Counts.Take(hours).Sum();

    /// <summary>Of the week, Sunday 0 o'clock UTC is 0; that of the hour's middle.</summary>
    internal int HourOfWeek(int hour)
    {
        var middle = Now.UtcDateTime.AddHours(-hour - 0.5);
        return ((int)middle.DayOfWeek * 24) + middle.Hour;
    }
}
