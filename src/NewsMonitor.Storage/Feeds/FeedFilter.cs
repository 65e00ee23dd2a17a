namespace NewsMonitor.Storage.Feeds;

/// <summary>Which feeds are looked at.</summary>
public enum FeedFilter
{
    All,

    /// <summary>The last poll failed, or not enough have gone well since one did.</summary>
    Failing,

    /// <summary>The publisher said 410: polled no more.</summary>
    Gone,

    /// <summary>Items may have been missed in the last week.</summary>
    BlindSpots,

    /// <summary>Asked at another address than the configured one.</summary>
    Moved,

    /// <summary>A hub has verified that it pushes.</summary>
    Hub,

    /// <summary>Never polled yet.</summary>
    New,

    /// <summary>Not polled: disabled, or configured no longer.</summary>
    Disabled,
}
