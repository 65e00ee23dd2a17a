using System.Globalization;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>How long a receiver asks to be left alone (RFC 9110, 10.2.3): seconds, or a date in any of the three forms of 5.6.7.</summary>
internal static class RetryAfter
{
    private const string Imf = "ddd, dd MMM yyyy HH:mm:ss 'GMT'";
    private const string Rfc850 = "dddd, dd-MMM-yy HH:mm:ss 'GMT'";
    private const string Asctime = "ddd MMM d HH:mm:ss yyyy";

    /// <summary>Nobody means a longer time: an alert is of no use by then, and a slip of the pen must not silence a channel for a year.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <returns>At most a day; null when there is no header, it is neither form, or the time has passed.</returns>
    public static TimeSpan? Parse(string? value, DateTimeOffset now)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        if (text.All(char.IsAsciiDigit))
            return Believed(double.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        return Date(text, now) is { } date && date > now ? Believed((date - now).TotalSeconds) : null;
    }

    /// <param name="seconds">Not negative.</param>
    public static TimeSpan Believed(double seconds) => seconds < Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : Longest;

    private static DateTimeOffset? Date(string text, DateTimeOffset now)
    {
        const DateTimeStyles style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite;
        if (!DateTimeOffset.TryParseExact(text, [Imf, Rfc850, Asctime], CultureInfo.InvariantCulture, style, out var date))
            return null;
        // Two digits of a year that seem more than half a century old are of the next one (RFC 9110, 5.6.7).
        return text.Contains('-', StringComparison.Ordinal) && date < now.AddYears(-50) ? date.AddYears(100) : date;
    }
}
