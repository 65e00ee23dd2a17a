using NewsMonitor.Core.Feeds.Dates;

namespace NewsMonitor.Core.Feeds;

/// <summary>Dates as feeds write them: RFC 822 and its abuses, ISO 8601 and W3CDTF, Unix time, and prose in the languages of the press.</summary>
public static class FeedDate
{
    // Longer ones carry something else than a date.
    private const int LongestDate = 120;

    /// <summary>The instant in UTC. Null when it cannot be told for sure: a day and a month that may be exchanged, an unknown zone or word.</summary>
    /// <param name="text">A time without a zone is taken for UTC, a date without a time for midnight, as RFC 5322 and W3CDTF readers do.</param>
    public static DateTimeOffset? Parse(string? text)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > LongestDate) return null;
        return IsoDate.Looks(trimmed) ? IsoDate.Parse(trimmed) ?? ProseDate.Parse(trimmed) : ProseDate.Parse(trimmed);
    }
}
