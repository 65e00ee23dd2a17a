namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>
/// What a burst is. A watchlist is looked at every minute, so chance gets many tries: three sigma, an hour in seven hundred, would cry
/// about every week. Policy: four and a half sigma against what is usual at that hour and weekday, at least twice as much as usual, and enough reports that a
/// person would call it many.
/// </summary>
internal static class BurstPolicy
{
    /// <summary>How much news in how short a time: an outbreak shows in the hour, a swell in six.</summary>
    public static IReadOnlyList<int> WindowHours { get; } = [1, 6];

    public static int LongestWindowHours => 6;

    /// <summary>Normal deviates of the tail probability; see <see cref="CountDeviation"/>.</summary>
    public const double Sigma = 4.5;

    /// <summary>Reports in the window.</summary>
    public const int LeastReports = 5;

    /// <summary>Times what is usual: a watchlist of hundreds a day deviates by many sigma before anybody would notice.</summary>
    public const double LeastRatio = 2;

    /// <summary>A burst is over when so many hours together are no longer unusual.</summary>
    public const int CalmHours = 2;

    /// <summary>Below this many sigma they are not.</summary>
    public const double CalmSigma = 1.5;

    /// <summary>How far back what is usual is learnt from.</summary>
    public const int RecordDays = 56;

    /// <summary>Below two weeks an hour of the week was seen once at most, and a weekend cannot be told from a lull: no burst is told.</summary>
    public const int LeastRecordDays = 14;

    /// <summary>After a change of what the watchlist matches, the level is learnt anew; when its hours are is not.</summary>
    public const int LeastDaysSinceChange = 7;
}
