using System.Globalization;

namespace NewsMonitor.Fetching.Answers;

/// <summary>Reads the dates of HTTP headers. Source: RFC 9110, section 5.6.7, with the zones servers put in place of GMT.</summary>
internal static class HttpDate
{
    private static readonly string[] s_formats =
    [
        "d MMM yyyy H:mm:ss 'GMT'", "d MMM yyyy H:mm:ss 'UTC'", "d MMM yyyy H:mm:ss 'Z'", "d MMM yyyy H:mm:ss zzz", "d MMM yyyy H:mm:ss",
        "d-MMM-yy H:mm:ss 'GMT'", "d-MMM-yyyy H:mm:ss 'GMT'",
        "MMM d H:mm:ss yyyy",
    ];

    /// <summary>Null when it is no date.</summary>
    public static DateTimeOffset? Read(string? value)
    {
        if (value is null)
            return null;

        // The day of the week is often wrong, and adds nothing.
        var text = value.AsSpan().Trim();
        var end = text.IndexOfAny(',', ' ');
        if (end > 0 && char.IsAsciiLetter(text[0]))
            text = text[(end + 1)..];

        // Literals in formats are compared by case, and zones are written in either.
        return DateTimeOffset.TryParseExact(
            text.ToString().ToUpperInvariant(), s_formats, CultureInfo.InvariantCulture,
            DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var date)
            ? date.ToUniversalTime()
            : null;
    }
}
