using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Alerts;

/// <summary>
/// When people are told that a feed is failing: once an outage has lasted, once more when it is over. What fails for an hour comes back by
/// itself; what fails for six is somebody's to look at.
/// </summary>
public static class FeedHealth
{
    /// <summary>How long a feed may fail before it is told.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromHours(6);

    /// <summary>What there is to tell after a poll, if anything, and the state that remembers it was told.</summary>
    /// <param name="feed">As configured.</param>
    /// <param name="before">The state before the poll.</param>
    /// <param name="after">The state after it.</param>
    /// <param name="now">UTC.</param>
    public static (FeedState State, FeedNotice? Notice) Judge(Feed feed, FeedState before, FeedState after, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (after.FailingSince is not { } since)
            return before.OutageTold
                ? (after with { OutageTold = false }, Notice(FeedCondition.Restored, before.FailingSince ?? now, before.LastError))
                : (after, null);
        if (after.Gone && !before.Gone)
            return (after with { OutageTold = true }, Notice(FeedCondition.Gone, since, after.LastError));
        return !after.OutageTold && now - since >= Patience
            ? (after with { OutageTold = true }, Notice(FeedCondition.Failing, since, after.LastError))
            : (after, null);

        FeedNotice Notice(FeedCondition condition, DateTimeOffset began, string? reason) =>
            new(condition, feed.Name, ShownUrl.Of(after.MovedTo ?? feed.Url), began, reason);
    }
}
