using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsMonitor.Core.Feeds.Dates;

/// <summary>ISO 8601 in the forms feeds use: calendar, ordinal and week dates, extended and basic, whole or in part.</summary>
internal static partial class IsoDate
{
    public static bool Looks(string text) => char.IsAsciiDigit(text[0]) || text[0] == '-';

    public static DateTimeOffset? Parse(string text)
    {
        if (UnixTime(text) is { } unix) return unix;
        var match = Form().Match(text);
        if (!match.Success || Day(match) is not var (year, month, day)) return null;
        var hour = Number(match, "h");
        if (hour is null) return Instant.Of(year, month, day, TimeSpan.Zero, TimeSpan.Zero);
        var fraction = match.Groups["f"].Success ? double.Parse("0." + match.Groups["f"].Value, CultureInfo.InvariantCulture) : 0;
        var time = Instant.Time(hour.Value, Number(match, "mi") ?? 0, Number(match, "s") ?? 0, fraction);
        if (time is null) return null;
        var zone = match.Groups["z"].Value.Trim();
        return (zone.Length == 0 ? TimeSpan.Zero : Zones.Offset(zone, new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day - 1) + time.Value)) is { } offset
            ? Instant.Of(year, month, day, time.Value, offset)
            : null;
    }

    private static (int, int, int)? Day(Match match)
    {
        var digits = match.Groups["y"].Length;
        var year = digits == 0 ? Number(match, "yy") is { } two ? Instant.Year(two, 2) : 0 : Number(match, "y")!.Value;
        if (year is < 1 or > 9999) return null;
        if (Number(match, "w") is { } week) return OfWeek(year, week, Number(match, "wd") ?? 1);
        if (Number(match, "o") is { } ordinal) return OfOrdinal(year, ordinal);
        var (month, day) = (Number(match, "m") ?? 1, Number(match, "d") ?? 1);
        return month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : (year, month, day);
    }

    private static (int, int, int)? OfOrdinal(int year, int ordinal)
    {
        if (ordinal < 1 || ordinal > (DateTime.IsLeapYear(year) ? 366 : 365)) return null;
        var date = new DateOnly(year, 1, 1).AddDays(ordinal - 1);
        return (date.Year, date.Month, date.Day);
    }

    private static (int, int, int)? OfWeek(int year, int week, int weekday)
    {
        if (week < 1 || week > ISOWeek.GetWeeksInYear(year) || weekday is < 1 or > 7) return null;
        var date = ISOWeek.ToDateTime(year, week, (DayOfWeek)(weekday % 7));
        return (date.Year, date.Month, date.Day);
    }

    // Ten digits of seconds or thirteen of milliseconds: 2001 to 2286.
    private static DateTimeOffset? UnixTime(string text)
    {
        if (text.Length is not (10 or 13) || text.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0) return null;
        var number = long.Parse(text, CultureInfo.InvariantCulture);
        return text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;

    // A month of three digits beginning with 0 is a slip seen in the wild; it cannot be an ordinal day, for a day follows.
    // -0312 is the truncated year and month of ISO 8601:1988.
    [GeneratedRegex("""
        ^(?:
            (?<y>[0-9]{4})-?W(?<w>[0-9]{2})(?:-?(?<wd>[1-7]))?
          | (?<y>[0-9]{4})-0?(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})
          | (?<y>[0-9]{4})-(?<o>[0-9]{3})
          | (?<y>[0-9]{4})/(?<m>[0-9]{1,2})/(?<d>[0-9]{1,2})
          | (?<y>[0-9]{4})-(?<m>[0-9]{2})
          | (?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})
          | (?<y>[0-9]{4})(?<o>[0-9]{3})
          | (?<y>[0-9]{4})
          | -(?<yy>[0-9]{2})-?(?<m>[0-9]{2})
        )
        (?:
            (?:\s*[Tt]\s*|\s+|(?<=^[0-9]{8}))
            (?<h>[0-9]{1,2})
            (?: :(?<mi>[0-9]{1,2})(?: :(?<s>[0-9]{1,2})(?:[.,](?<f>[0-9]{1,9})[0-9]{0,9})?)?
              | (?<mi>[0-9]{2})(?:(?<s>[0-9]{2})(?:[.,](?<f>[0-9]{1,9}))?)? )?
            (?<z>\s*[Zz] | \s*[+-][0-9]{1,2}(?::?[0-9]{2})?[Zz]? | \s+[A-Za-z][A-Za-z/_]{1,40}(?:[+-][0-9]{1,2}:?[0-9]{2})? | UTC | GMT)?
        )?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
