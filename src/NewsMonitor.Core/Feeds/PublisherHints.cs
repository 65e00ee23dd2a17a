namespace NewsMonitor.Core.Feeds;

/// <summary>How often the publisher wants to be asked, as the feed itself says.</summary>
/// <param name="MinInterval">The longer of RSS <c>ttl</c> and the syndication module's <c>updatePeriod / updateFrequency</c>; null when neither is given.</param>
/// <param name="SkipHours">RSS <c>skipHours</c>, UTC hours 0 to 23.</param>
/// <param name="SkipDays">RSS <c>skipDays</c>, UTC.</param>
/// <param name="Hub">WebSub hub, absolute.</param>
/// <param name="Self">The feed's own address as it names itself, absolute.</param>
public sealed record PublisherHints(
    TimeSpan? MinInterval, IReadOnlyList<int> SkipHours, IReadOnlyList<DayOfWeek> SkipDays, string? Hub, string? Self)
{
    public static PublisherHints None { get; } = new(null, [], [], null, null);
}
