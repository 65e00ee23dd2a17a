namespace NewsMonitor.Core.Feeds;

/// <summary>What we know of a feed between two polls: committed together with the items it stands for.</summary>
public sealed record FeedState
{
    /// <summary>Echoed byte for byte as <c>If-None-Match</c>; null after a 200 without one.</summary>
    public string? ETag { get; init; }

    /// <summary>Echoed byte for byte as <c>If-Modified-Since</c>.</summary>
    public string? LastModified { get; init; }

    public DateTimeOffset NextCheckAt { get; init; }

    /// <summary>The earliest the publisher lets itself be asked again: what it says and the smallest interval, but not the rhythm. Null after a failure.</summary>
    public DateTimeOffset? MayBeAskedAt { get; init; }

    public DateTimeOffset? LastPolledAt { get; init; }

    /// <summary>The last poll that brought a feed (200 and parsed) or a 304 without standing failures.</summary>
    public DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>Rung on the failure ladder; 0 is healthy.</summary>
    public int FailureLevel { get; init; }

    /// <summary>In words, for people; null when healthy.</summary>
    public string? LastError { get; init; }

    /// <summary>False until the first poll that brought a feed: what is there then is recorded, not fired at people one by one.</summary>
    public bool BaselineDone { get; init; }

    /// <summary>The publisher said 410: polled no more until it is configured anew.</summary>
    public bool Gone { get; init; }

    /// <summary>410s in a row: one alone may be a slip of the publisher's.</summary>
    public int GoneSightings { get; init; }

    /// <summary>The last body brought no feed (a captcha, a web page): a 304 proves nothing until one does.</summary>
    public bool NotAFeed { get; init; }

    /// <summary>How often the publisher wants to be asked, from the last body that was a feed: a 304 repeats none of it.</summary>
    public PublisherHints Hints { get; init; } = PublisherHints.None;

    /// <summary>The feed's own title, for items whose feed names no publisher.</summary>
    public string? Title { get; init; }

    /// <summary>How many items the last body that was a feed showed.</summary>
    public int ItemsShown { get; init; }

    /// <summary>How often the feed brings items; null when it does not tell.</summary>
    public FeedRhythm? Rhythm { get; init; }

    /// <summary>What blind spots have taught: an interval longer than this misses items. Null: nothing was missed lately.</summary>
    public TimeSpan? LongestInterval { get; init; }

    /// <summary>The latest <see cref="BlindSpot.MostKept"/>, oldest first.</summary>
    public IReadOnlyList<BlindSpot> BlindSpots { get; init; } = [];

    /// <summary>Where the feed is asked instead of its configured URL, after permanent redirects that proved lasting; null: it has not moved.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>A permanent redirect that has yet to prove lasting.</summary>
    public FeedMove? Move { get; init; }

    /// <summary>The first failure since the last success; null when the last poll went well.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>The outage that goes on was told to the channels: they are to hear of its end too.</summary>
    public bool OutageTold { get; init; }
}
