using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Text;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Alerts;

/// <summary>
/// Who is told of a feed's outage: every channel that some watchlist reading the feed tells immediately; whoever relies on being told at once
/// must know that nothing can come. Once a channel, however many watchlists; not while all of these keep quiet hours.
/// </summary>
public sealed class FeedNoticePlanner(IReadOnlyCollection<Watchlist> watchlists, IReadOnlyDictionary<string, Channel> channels, AlertPolicy policy)
{
    public IReadOnlyList<PlannedAlert> Plan(Feed feed, FeedNotice notice, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(notice);
        var kind = notice.Condition == FeedCondition.Restored ? AlertKind.FeedRestored : AlertKind.FeedFailing;
        return [.. watchlists
            .Where(watchlist => Reads(watchlist, feed))
            .SelectMany(watchlist => watchlist.Alerts.Where(rule => rule.When == AlertTiming.Immediately), (watchlist, rule) => (rule.Channel, Due: Due(watchlist, now)))
            .GroupBy(told => told.Channel, told => told.Due, StringComparer.Ordinal)
            .Select(told => new PlannedAlert("", channels[told.Key], kind, kind.ToString(), told.Min(), []) { Notices = [notice] })];
    }

    // Items bring categories of their own as tags; the feed's are all there is to go by.
    internal static bool Reads(Watchlist watchlist, Feed feed) =>
        watchlist.FeedTags.Count == 0 || watchlist.FeedTags.Select(Fold.Text).Intersect(feed.Tags.Select(Fold.Text)).Any();

    private DateTimeOffset Due(Watchlist watchlist, DateTimeOffset now)
    {
        var due = now + policy.NoticeGather;
        return watchlist.QuietHours is not { } quiet ? due : AlertDecider.QuietUntil(quiet, now) ?? AlertDecider.QuietUntil(quiet, due) ?? due;
    }
}
