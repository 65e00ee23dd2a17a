using System.Globalization;

namespace NewsMonitor.Fetching.Answers;

/// <summary>For how much longer an answer says it holds. Source: RFC 9111, sections 4.2.1 and 5.2.2, as a private cache reads it.</summary>
internal static class Freshness
{
    // Section 1.2.2: whoever cannot count that far takes 2^31 seconds.
    private static readonly TimeSpan s_farthest = TimeSpan.FromSeconds(int.MaxValue);

    /// <summary>Null when the server says nothing, says no-cache, or the time is over.</summary>
    /// <param name="cacheControl">All <c>Cache-Control</c> lines, joined with commas.</param>
    /// <param name="expires">As sent; anything that is no date means already expired.</param>
    /// <param name="date">As sent; <paramref name="now"/> stands in for one that cannot be read.</param>
    /// <param name="age">As sent, seconds.</param>
    /// <param name="now">UTC.</param>
    public static TimeSpan? Remaining(string? cacheControl, string? expires, string? date, string? age, DateTimeOffset now)
    {
        TimeSpan? lifetime = null;
        foreach (var directive in (cacheControl ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsNamed(directive, "no-cache") || IsNamed(directive, "no-store"))
                return null;
            if (IsNamed(directive, "max-age"))
                lifetime ??= Seconds(directive[(directive.IndexOf('=') + 1)..].Trim().Trim('"')) ?? TimeSpan.Zero;
        }

        lifetime ??= HttpDate.Read(expires) - (HttpDate.Read(date) ?? now);
        var remaining = lifetime - (Seconds(age?.Trim()) ?? TimeSpan.Zero);
        return remaining > TimeSpan.Zero ? remaining : null;
    }

    private static bool IsNamed(string directive, string name) =>
        directive.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (directive.Length == name.Length || directive[name.Length] is '=' or ' ');

    private static TimeSpan? Seconds(string? text) =>
        string.IsNullOrEmpty(text) || text.AsSpan().ContainsAnyExceptInRange('0', '9') ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
        : s_farthest;
}
