using NewsMonitor.Configuration;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.Schedule;
using NewsMonitor.Pipeline;
using NewsMonitor.Storage.Feeds;

namespace NewsMonitor.Web.Feeds;

/// <summary>Makes feeds on record lines of a page; what is configured of them is looked up once.</summary>
internal sealed class FeedLines(MonitorSettings settings, DateTimeOffset now)
{
    private readonly Dictionary<string, Feed> _feeds = settings.Feeds.ToDictionary(feed => feed.Name, StringComparer.Ordinal);
    private readonly PollingOptions _options = PollRules.From(settings.Options).Polling;

    /// <summary>Null: it is configured no longer.</summary>
    public Feed? ConfiguredAs(StoredFeed feed) => _feeds.GetValueOrDefault(feed.Name);

    public FeedLine Line(ListedFeed listed)
    {
        var (stored, feed) = (listed.Feed, ConfiguredAs(listed.Feed));
        return new FeedLine
        {
            Id = stored.Id.Value,
            Name = stored.Name,
            About = FeedWords.About(feed),
            Standing = FeedWords.Standing(listed, feed, now),
            Polled = FeedWords.Polled(stored.State, now),
            Next = FeedWords.Next(listed, now),
            Wait = FeedWords.Wait(listed, feed, _options, now),
            Items = FeedWords.Items(listed),
            BlindSpots = FeedWords.BlindSpots(stored.State, now),
            Hub = FeedWords.Hub(listed.Hub, now),
            Error = stored.State.LastError,
            MovedTo = FeedWords.MovedTo(stored.State),
        };
    }
}
