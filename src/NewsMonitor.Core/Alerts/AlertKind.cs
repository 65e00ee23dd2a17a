namespace NewsMonitor.Core.Alerts;

/// <summary>What an alert tells of.</summary>
public enum AlertKind
{
    /// <summary>One story.</summary>
    Story,

    /// <summary>What is new of a story the channel was told of.</summary>
    FollowUp,

    /// <summary>That something the channel was told is no longer said.</summary>
    Correction,

    /// <summary>The stories of a digest's period.</summary>
    Digest,

    /// <summary>What was already there when a feed was polled for the first time.</summary>
    Baseline,

    /// <summary>What was held during quiet hours.</summary>
    QuietHours,

    /// <summary>What exceeded the watchlist's alerts an hour.</summary>
    Overflow,

    /// <summary>Feeds that bring nothing: failing for hours, or gone.</summary>
    FeedFailing,

    /// <summary>Feeds that bring items again after such an alert.</summary>
    FeedRestored,

    /// <summary>That a watchlist matches far more than is usual.</summary>
    Burst,

    /// <summary>That a watchlist has matched nothing for long, and why.</summary>
    Silence,

    /// <summary>That it matches again after such an alert.</summary>
    SilenceEnded,

    /// <summary>That the receiver of another channel wants nothing more.</summary>
    ChannelStopped,

    /// <summary>A sample that somebody asked for, to try a channel.</summary>
    Test,
}
