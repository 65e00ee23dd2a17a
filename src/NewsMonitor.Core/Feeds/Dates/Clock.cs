using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsMonitor.Core.Feeds.Dates;

/// <summary>A time of day within a text.</summary>
/// <param name="Time">Null: it looks like one and is none, as 25:00.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where the text goes on.</param>
internal sealed partial record Clock(TimeSpan? Time, int Start, int End)
{
    public static Clock? Find(string text)
    {
        var match = Form().Match(text);
        if (!match.Success) return null;
        var hour = Number(match.Groups["h"]);
        var half = match.Groups["half"].Value;
        if (half.Length > 0) hour = hour is < 1 or > 12 && !(hour is > 12 and < 24) ? -1 : hour > 12 ? hour : (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        var fraction = match.Groups["f"].Success ? double.Parse("0." + match.Groups["f"].Value, CultureInfo.InvariantCulture) : 0;
        return new Clock(Instant.Time(hour, Number(match.Groups["m"]), Number(match.Groups["s"]), fraction), match.Index, match.Index + match.Length);
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("""
        (?<![0-9:.,])
        (?: (?<h>[0-9]{1,2})(?::|h(?=[0-9]))(?<m>[0-9]{1,2})(?::(?<s>[0-9]{1,2})(?:[.,](?<f>[0-9]{1,9}))?)? (?![:0-9])
            (?:\s*(?<half>[ap])\.?m\b\.?)?
          | (?<h>[0-9]{1,2})\s*(?<half>[ap])\.?m\b\.? )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
