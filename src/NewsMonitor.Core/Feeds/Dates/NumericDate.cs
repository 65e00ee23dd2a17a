namespace NewsMonitor.Core.Feeds.Dates;

/// <summary>Three numbers: a date only where one reading is left.</summary>
internal static class NumericDate
{
    /// <summary>A two-digit year is believed within this span when the order of the numbers hangs on it.</summary>
    private const int EarliestYear = 1995, LatestYear = 2030;

    /// <param name="numbers">In the order of the text.</param>
    /// <param name="isDotted">With full stops between: day, month, year everywhere.</param>
    /// <param name="weekday">Tells 4 November from 11 April.</param>
    public static (int Year, int Month, int Day)? Read(IReadOnlyList<(int Value, int Digits)> numbers, bool isDotted, DayOfWeek? weekday)
    {
        if (numbers is not [var first, var second, var third] || second.Digits > 2) return null;
        if (first.Digits == 4) return third.Digits <= 2 && IsDate(first.Value, second.Value, third.Value) ? (first.Value, second.Value, third.Value) : null;
        if (first.Digits > 2 || third.Digits is not (2 or 4)) return null;
        var year = Instant.Year(third.Value, third.Digits);
        var readings = new List<(int Year, int Month, int Day)> { (year, second.Value, first.Value) };
        if (!isDotted)
        {
            readings.Add((year, first.Value, second.Value));
            if (third.Digits == 2) readings.Add((Instant.Year(first.Value, 2), second.Value, third.Value));
        }
        var valid = readings.Where(r => IsDate(r.Year, r.Month, r.Day)).Distinct().ToList();
        if (third.Digits == 2 && valid.Count > 1) valid.RemoveAll(r => r.Year is < EarliestYear or > LatestYear);
        if (weekday is { } day && valid.Count > 1) valid.RemoveAll(r => new DateOnly(r.Year, r.Month, r.Day).DayOfWeek != day);
        return valid.Count == 1 ? valid[0] : null;
    }

    private static bool IsDate(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
