namespace NewsMonitor.Storage;

/// <summary>Times as the columns hold them: milliseconds since 1970, UTC.</summary>
internal static class UnixTime
{
    public static long ToUnix(this DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static DateTimeOffset FromUnix(this long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static long ToUnix(this TimeSpan duration) => (long)duration.TotalMilliseconds;
}
