using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Delivery.Text;

/// <summary>The sentences that say how a feed stands.</summary>
internal static class NoticeWords
{
    private const int LongestName = 100;
    private const int LongestReason = 300;

    public static string Feed(FeedNotice notice) => OneLine.Of(notice.Feed, LongestName);

    /// <summary>"Feed failing: wire", or how many there are.</summary>
    public static string Summary(IReadOnlyList<FeedNotice> notices)
    {
        var word = notices.Select(notice => notice.Condition).Distinct().ToList() is [var one] ? Word(one) : "failing";
        return notices is [var only] ? $"Feed {word}: {Feed(only)}" : $"{notices.Count} feeds {word}";
    }

    public static string Sentence(FeedNotice notice)
    {
        var since = Moment.ForPeople(notice.Since);
        var reason = OneLine.Of(notice.Reason, LongestReason);
        return notice.Condition switch
        {
            FeedCondition.Failing => $"It has brought nothing since {since}. Last: {reason} It goes on being asked.",
            FeedCondition.Gone => reason,
            FeedCondition.Restored => $"It answers again after failing since {since}. What the feed still shows of that time has been read.",
            _ => throw new ArgumentOutOfRangeException(nameof(notice)),
        };
    }

    private static string Word(FeedCondition condition) => condition switch
    {
        FeedCondition.Gone => "gone",
        FeedCondition.Restored => "restored",
        _ => "failing",
    };
}
