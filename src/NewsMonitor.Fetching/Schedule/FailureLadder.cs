namespace NewsMonitor.Fetching.Schedule;

/// <summary>
/// How long to wait after failures in a row. It ends at a day and never gives up: feeds come back after months. A success goes one
/// rung down only, so a feed that fails every other time is not asked as if it were healthy.
/// </summary>
public static class FailureLadder
{
    private static readonly TimeSpan[] s_rungs =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>The highest level.</summary>
    public static int Top => s_rungs.Length;

    /// <summary>The wait at a level: 1 is the first failure; beyond <see cref="Top"/> it stays a day.</summary>
    public static TimeSpan Wait(int level) => s_rungs[Math.Clamp(level, 1, Top) - 1];

    public static int Up(int level) => Math.Min(level + 1, Top);

    public static int Down(int level) => Math.Max(level - 1, 0);
}
