namespace NewsMonitor.Core.Feeds.Dates;

/// <summary>The parts of a date put together, in the proleptic Gregorian calendar whatever the current culture's is.</summary>
internal static class Instant
{
    private static readonly TimeSpan WidestOffset = TimeSpan.FromHours(15);

    public static DateTimeOffset? Of(int year, int month, int day, TimeSpan time, TimeSpan offset)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        if (offset.Duration() > WidestOffset) return null;
        var ticks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks + time.Ticks - offset.Ticks;
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    /// <summary>Seconds may be 60 (leap second), the hour 24 with nothing after it.</summary>
    public static TimeSpan? Time(int hour, int minute, int second, double fraction = 0)
    {
        if (hour == 24 ? minute != 0 || second != 0 : hour is < 0 or > 23) return null;
        if (minute is < 0 or > 59 || second is < 0 or > 60) return null;
        return new TimeSpan(hour, minute, second) + TimeSpan.FromTicks((long)(fraction * TimeSpan.TicksPerSecond));
    }

    /// <summary>RFC 2822, 4.3: two digits up to 49 belong to this century; three count from 1900.</summary>
    public static int Year(int value, int digits) => digits switch
    {
        2 => value < 50 ? 2000 + value : 1900 + value,
        3 => 1900 + value,
        _ => value,
    };
}
