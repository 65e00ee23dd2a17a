namespace NewsMonitor.Core.Feeds;

/// <summary>How often a feed brings items, by their dates. Kept with its state: a 304 repeats no dates.</summary>
/// <param name="TypicalGap">The median gap between two items.</param>
/// <param name="Newest">The newest item's date.</param>
/// <param name="RecentSince">The date of the item three before the newest.</param>
public sealed record FeedRhythm(TimeSpan TypicalGap, DateTimeOffset Newest, DateTimeOffset RecentSince)
{
    private const int RecentGaps = 3;

    // What a publisher brought out before these says little of now.
    private const int MostMoments = 50;

    /// <summary>
    /// Null when there are too few dates to tell, or they tell no more than the day. Items of one minute count once: they came out together,
    /// and one poll finds them all.
    /// </summary>
    /// <param name="dates">The items' dates, in any order; what lies in the future is no date.</param>
    /// <param name="now">UTC.</param>
    public static FeedRhythm? Of(IEnumerable<DateTimeOffset> dates, DateTimeOffset now)
    {
        var moments = dates
            .Where(date => date <= now)
            .Select(date => date.UtcTicks - date.UtcTicks % TimeSpan.TicksPerMinute)
            .Distinct().OrderDescending().Take(MostMoments).ToList();
        if (moments.Count <= RecentGaps || SayTheDayOnly(moments))
            return null;
        var gaps = moments.Zip(moments.Skip(1), (later, earlier) => later - earlier).Order().ToList();
        return new FeedRhythm(TimeSpan.FromTicks(gaps[gaps.Count / 2]), At(moments[0]), At(moments[RecentGaps]));
    }

    /// <summary>
    /// The time in which one new item is to be expected: the typical gap, or the average of the last few if that is shorter, for a feed that
    /// has been slow for months is not slow any more once it brings four items in an hour. The gap that is still open counts as one of the
    /// last once it makes them longer: a stretch of activity that nothing follows is over.
    /// </summary>
    public TimeSpan GapNow(DateTimeOffset now)
    {
        var closed = (Newest - RecentSince) / RecentGaps;
        var open = (now - RecentSince) / (RecentGaps + 1);
        var recent = closed > open ? closed : open;
        return recent < TypicalGap ? recent : TypicalGap;
    }

    /// <summary>How long nothing has come.</summary>
    public TimeSpan SilenceAt(DateTimeOffset now) => now - Newest;

    // Midnight, here and there by summer time: thirty items a day with such dates would look like one.
    private static bool SayTheDayOnly(List<long> moments) => moments.Select(moment => moment % TimeSpan.TicksPerDay).Distinct().Count() <= 2;

    private static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);
}
