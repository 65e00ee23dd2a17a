namespace NewsMonitor.Core.Stories.Traits;

/// <summary>The day in an article's address, as most newspapers' systems put it: <c>/2023/02/13/</c> or <c>2023-02-13</c>.</summary>
internal static class DatedLink
{
    /// <returns>Null when there is none, or no real day of these decades.</returns>
    public static DateTimeOffset? Of(string? link)
    {
        if (link is null)
            return null;
        for (var i = 0; i + 10 <= link.Length; i++)
        {
            if ((i > 0 && char.IsAsciiLetterOrDigit(link[i - 1])) || link[i] is not ('1' or '2') || link[i + 4] is not ('/' or '-'))
                continue;
            var day = link.AsSpan(i, 10);
            if (day[7] == day[4] && int.TryParse(day[..4], out var year) && int.TryParse(day[5..7], out var month) && int.TryParse(day[8..], out var date)
                && (i + 10 == link.Length || !char.IsAsciiDigit(link[i + 10]))
                && year is >= 1990 and < 2100 && month is >= 1 and <= 12 && date >= 1 && date <= DateTime.DaysInMonth(year, month))
                return new DateTimeOffset(year, month, date, 0, 0, 0, TimeSpan.Zero);
        }

        return null;
    }
}
