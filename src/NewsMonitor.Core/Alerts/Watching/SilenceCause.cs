namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>Why a watchlist matches nothing.</summary>
public enum SilenceCause
{
    /// <summary>Items come, and none matches: there is no news, or the watchlist does not know its words.</summary>
    NoNews,

    /// <summary>Its feeds answer, and bring nothing new.</summary>
    PublishersQuiet,

    /// <summary>At least half of its feeds fail.</summary>
    FeedsFailing,

    /// <summary>At least half of its feeds do not work, most of them because what answers is no feed: a captcha, a web page.</summary>
    NotFeeds,

    /// <summary>No feed has its tags.</summary>
    NoFeeds,
}
