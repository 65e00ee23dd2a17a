namespace NewsMonitor.Core.Alerts;

/// <summary>What an alert tells of a feed.</summary>
/// <param name="Condition">How it stands.</param>
/// <param name="Feed">As configured.</param>
/// <param name="Url">Where it was asked.</param>
/// <param name="Since">When it first failed.</param>
/// <param name="Reason">What was wrong last, one sentence.</param>
public sealed record FeedNotice(FeedCondition Condition, string Feed, string Url, DateTimeOffset Since, string? Reason);

/// <summary>How a feed stands.</summary>
public enum FeedCondition
{
    /// <summary>Has failed for hours; it goes on being asked.</summary>
    Failing,

    /// <summary>The publisher took it away for good; it is asked no more.</summary>
    Gone,

    /// <summary>Answers again.</summary>
    Restored,
}
