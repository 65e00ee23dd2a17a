using System.Globalization;

namespace NewsMonitor.Fetching.Answers;

/// <summary>How long a server asks not to be asked. Source: RFC 9110, section 10.2.3.</summary>
internal static class RetryAfter
{
    /// <summary>Nobody is left alone for longer: a mistyped date must not lose a feed for a year.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(1);

    /// <summary>Seconds or a date; null when it is neither, zero when it has passed, never above <see cref="Longest"/>.</summary>
    public static TimeSpan? Read(string? value, DateTimeOffset now)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;

        if (text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return HttpDate.Read(text) is { } date ? Clamp(date - now) : null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? Clamp(TimeSpan.FromSeconds(seconds))
            : Longest;
    }

    private static TimeSpan Clamp(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
}
