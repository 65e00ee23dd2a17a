using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>A feed that a watchlist reads, as it stands when there is silence.</summary>
/// <param name="Name">As configured.</param>
/// <param name="Url">Where it is asked.</param>
/// <param name="Standing">Whether it could bring a match.</param>
/// <param name="Items">What it brought since the silence began.</param>
/// <param name="Reason">What was wrong last; null when nothing was.</param>
public sealed record ConcernedFeed(string Name, string Url, FeedStanding Standing, int Items, string? Reason)
{
    /// <summary>Those of the feeds that are asked at all and that the watchlist reads.</summary>
    /// <param name="watchlist">Whose.</param>
    /// <param name="feeds">All that are configured.</param>
    /// <param name="standing">How each stands, and what it brought, by name; null: nothing is on record.</param>
    public static IReadOnlyList<ConcernedFeed> ReadBy(Watchlist watchlist, IEnumerable<Feed> feeds, Func<string, (FeedState State, int Items)?> standing) =>
        [.. feeds.Where(feed => feed.Enabled && FeedNoticePlanner.Reads(watchlist, feed)).Select(feed => Of(feed, standing(feed.Name)?.State, standing(feed.Name)?.Items ?? 0))];

    internal static ConcernedFeed Of(Feed feed, FeedState? state, int items)
    {
        var standing = state switch
        {
            null or { LastPolledAt: null } => FeedStanding.NotAsked,
            { NotAFeed: true } => FeedStanding.NotAFeed,
            { Gone: true } or { FailingSince: not null } => FeedStanding.Failing,
            _ => FeedStanding.Works,
        };
        return new ConcernedFeed(feed.Name, ShownUrl.Of(state?.MovedTo ?? feed.Url), standing, items, standing == FeedStanding.Works ? null : state?.LastError);
    }
}

/// <summary>Whether a feed can bring anything.</summary>
public enum FeedStanding
{
    Works,

    /// <summary>Does not answer, or with an error, or is gone for good.</summary>
    Failing,

    /// <summary>Answers with something else: a captcha, a web page.</summary>
    NotAFeed,

    /// <summary>Nobody has asked it yet.</summary>
    NotAsked,
}
