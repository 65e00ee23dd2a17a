namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>Why there is silence, by the feeds the watchlist reads. What is broken comes first: who cannot hear cannot say that nobody speaks.</summary>
/// <param name="Cause">The main one.</param>
/// <param name="Feeds">All it reads.</param>
public sealed record SilenceDiagnosis(SilenceCause Cause, IReadOnlyList<ConcernedFeed> Feeds)
{
    public IEnumerable<ConcernedFeed> Broken => Feeds.Where(feed => feed.Standing != FeedStanding.Works);

    public int Items => Feeds.Sum(feed => feed.Items);

    /// <param name="feeds">All the watchlist reads.</param>
    public static SilenceDiagnosis Of(IReadOnlyList<ConcernedFeed> feeds)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        var (failing, notFeeds) = (Count(FeedStanding.Failing) + Count(FeedStanding.NotAsked), Count(FeedStanding.NotAFeed));
        if (feeds.Count == 0)
            return new SilenceDiagnosis(SilenceCause.NoFeeds, feeds);
        if (2 * (failing + notFeeds) >= feeds.Count)
            return new SilenceDiagnosis(notFeeds > failing ? SilenceCause.NotFeeds : SilenceCause.FeedsFailing, feeds);
        return new SilenceDiagnosis(feeds.Sum(feed => feed.Items) == 0 ? SilenceCause.PublishersQuiet : SilenceCause.NoNews, feeds);

        int Count(FeedStanding standing) => feeds.Count(feed => feed.Standing == standing);
    }
}
