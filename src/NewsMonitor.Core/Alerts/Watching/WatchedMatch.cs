using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Traits;

namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>One match as bursts, silences and first pairs count it.</summary>
/// <param name="Watchlist">That matched.</param>
/// <param name="Story">The item's.</param>
/// <param name="Source">Who published it.</param>
/// <param name="At">When it was published, or first seen where that is not known to the hour.</param>
/// <param name="SeenAt">When it was found.</param>
/// <param name="IsNews">Whether it ends a silence: not what a first poll finds, nor what is old.</param>
/// <param name="IsReport">Whether a burst counts it: news, in words of its own. Copies of one text are one voice.</param>
/// <param name="Pairs">The watchlist's entities that it names together.</param>
public sealed record WatchedMatch(
    string Watchlist, StoryId Story, string Source, DateTimeOffset At, DateTimeOffset SeenAt, bool IsNews, bool IsReport, IReadOnlyList<EntityPair> Pairs)
{
    /// <param name="items">A poll's, stories decided.</param>
    /// <param name="baseline">Whether it is the feed's first.</param>
    /// <param name="maxItemAge">What was published longer ago is no news.</param>
    /// <param name="now">The poll's time.</param>
    public static IReadOnlyList<WatchedMatch> Of(IReadOnlyList<PolledItem> items, bool baseline, TimeSpan maxItemAge, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(items);
        return [.. items.SelectMany(polled => polled.Matches.Matches, (polled, match) =>
        {
            var item = polled.Item;
            var isNews = !baseline && polled.Traits.Retrospect == Retrospect.No && now - item.EffectiveDate <= maxItemAge;
            return new WatchedMatch(
                match.Watchlist, polled.Story.Story, item.Source, HourOf(item), now, isNews,
                isNews && polled.Story.Relation is Relation.New or Relation.FollowUp, EntityPair.Of(match.Entities));
        })];
    }

    // Midnight sharp is a day without a time: a day's news would all have come in its first hour.
    private static DateTimeOffset HourOf(Feeds.Item item) =>
        item.EffectiveDate.UtcDateTime.TimeOfDay == TimeSpan.Zero ? item.FirstSeen : item.EffectiveDate;
}
