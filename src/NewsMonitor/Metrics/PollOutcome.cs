namespace NewsMonitor.Metrics;

/// <summary>What a poll came to: the label <c>outcome</c> of <c>newsmonitor_polls_total</c>, in lower case.</summary>
internal enum PollOutcome
{
    /// <summary>A feed document, read and committed.</summary>
    Ok,

    /// <summary>304.</summary>
    NotModified,

    /// <summary>An answer that is no feed.</summary>
    NotAFeed,

    /// <summary>Not asked: its host wants rest.</summary>
    Resting,

    /// <summary>410: asked no more.</summary>
    Gone,

    Failed,

    /// <summary>Another node polled it meanwhile.</summary>
    LeaseLost,

    /// <summary>The fault was ours or the database's.</summary>
    Broke,

    /// <summary>Nothing can be stored just now; the feed is asked again.</summary>
    NotStored,
}
