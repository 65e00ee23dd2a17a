using System.Globalization;

namespace NewsMonitor.Core.Feeds.Dates;

/// <summary>
/// Zone names and offsets. The American ones are RFC 5322's; of the rest only those with one meaning among publishers stand here:
/// IST (India, Israel, Ireland) does not.
/// </summary>
internal static class Zones
{
    private static readonly Dictionary<string, double> Hours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["Etc/GMT"] = 0,
        ["Etc/UTC"] = 0,
        ["HMG"] = 0,
        ["TU"] = 0,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["AKST"] = -9,
        ["AKDT"] = -8,
        ["HST"] = -10,
        ["AST"] = -4,
        ["ADT"] = -3,
        ["NST"] = -3.5,
        ["NDT"] = -2.5,
        ["BST"] = 1,
        ["WEST"] = 1,
        ["WAT"] = 1,
        ["CET"] = 1,
        ["MET"] = 1,
        ["MEZ"] = 1,
        ["CEST"] = 2,
        ["MEST"] = 2,
        ["MESZ"] = 2,
        ["CAT"] = 2,
        ["SAST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["EAT"] = 3,
        ["MSK"] = 3,
        ["MSD"] = 4,
        ["TRT"] = 3,
        ["PKT"] = 5,
        ["WIB"] = 7,
        ["ICT"] = 7,
        ["HKT"] = 8,
        ["SGT"] = 8,
        ["MYT"] = 8,
        ["PHT"] = 8,
        ["AWST"] = 8,
        ["JST"] = 9,
        ["KST"] = 9,
        ["ACST"] = 9.5,
        ["ACDT"] = 10.5,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
        ["BRT"] = -3,
        ["BRST"] = -2,
        ["ART"] = -3,
        ["CLT"] = -4,
        ["CLST"] = -3,
    };

    // The time that prevails there, summer or winter.
    private static readonly Dictionary<string, string> Regions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AT"] = "America/Halifax",
        ["ET"] = "America/New_York",
        ["CT"] = "America/Chicago",
        ["MT"] = "America/Denver",
        ["PT"] = "America/Los_Angeles",
    };

    public static bool IsName(string word) =>
        Hours.ContainsKey(word) || Regions.ContainsKey(word) || word.Contains('/', StringComparison.Ordinal) || IsMilitary(word);

    /// <summary>Null for a zone nobody knows and for an impossible offset.</summary>
    /// <param name="zone"><c>EST</c>, <c>+0200</c>, <c>GMT-07:00</c>, <c>Europe/Paris</c>.</param>
    /// <param name="local">The time there, for zones that change theirs.</param>
    public static TimeSpan? Offset(string zone, DateTime local)
    {
        if (zone[0] is '+' or '-') return Numeric(zone);
        // A doubled zone: the offset is the more exact of the two.
        var sign = zone.AsSpan().IndexOfAny('+', '-');
        if (sign > 0 && Hours.TryGetValue(zone[..sign].Trim(), out var named) && named == 0) return Numeric(zone[sign..]);
        if (Hours.TryGetValue(zone, out var hours)) return TimeSpan.FromHours(hours);
        // RFC 5322, 4.3: RFC 822 gave the military letters the wrong sign, so they say nothing but UTC.
        if (IsMilitary(zone)) return TimeSpan.Zero;
        var region = Regions.GetValueOrDefault(zone) ?? (zone.Contains('/', StringComparison.Ordinal) ? zone : null);
        return region is not null && TimeZoneInfo.TryFindSystemTimeZoneById(region, out var found)
            ? found.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified))
            : null;
    }

    private static bool IsMilitary(string zone) => zone.Length == 1 && char.IsAsciiLetterUpper(zone[0]) && zone[0] != 'J';

    private static TimeSpan? Numeric(string offset)
    {
        var digits = offset[1..].TrimEnd('Z', 'z').Replace(":", "", StringComparison.Ordinal).Trim();
        if (digits.Length is 0 or > 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var (hours, minutes) = digits.Length <= 2 ? (number, 0) : (number / 100, number % 100);
        if (minutes > 59 || hours > 15) return null;
        var span = new TimeSpan(hours, minutes, 0);
        return offset[0] == '-' ? -span : span;
    }
}
