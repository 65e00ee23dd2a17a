using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Fetching.WebSub;

/// <summary>What can be subscribed to for a feed.</summary>
/// <param name="Hub">Where to ask.</param>
/// <param name="Topic">What to ask for.</param>
public sealed record HubTopic(Uri Hub, string Topic)
{
    /// <summary>Null when the feed names no hub. A feed that needs a password is nobody's business but ours and its publisher's: null too.</summary>
    /// <param name="feed">As configured.</param>
    /// <param name="hints">What the feed said last.</param>
    public static HubTopic? Of(Uri feed, PublisherHints hints)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(hints);
        if (feed.UserInfo.Length > 0 || Web(hints.Hub) is not { } hub)
            return null;
        return new HubTopic(hub, Web(hints.Self) is null ? feed.AbsoluteUri : hints.Self!);
    }

    private static Uri? Web(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null;
}
