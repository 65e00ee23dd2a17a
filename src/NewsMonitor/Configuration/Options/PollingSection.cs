namespace NewsMonitor.Configuration.Options;

/// <summary>When feeds are polled.</summary>
internal sealed class PollingSection
{
    /// <summary>How often a feed is polled that says nothing of its own: most publishers' caches live as long.</summary>
    public TimeSpan DefaultInterval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The floor for every interval: oftener is rude where the publisher does not ask for it.</summary>
    public TimeSpan MinInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The ceiling, whatever a publisher asks for: a feed asked less than daily is a feed forgotten.</summary>
    public TimeSpan MaxInterval { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Whether the interval follows the feed's own rhythm between floor and ceiling.</summary>
    public bool Adaptive { get; set; } = true;

    /// <summary>An item published longer ago than this is recorded but not alerted when it turns up: publishers bring back old pages.</summary>
    public TimeSpan MaxItemAge { get; set; } = TimeSpan.FromDays(2);

    /// <summary>Items read of a feed document; what is beyond is not read. Few feeds show more than a hundred.</summary>
    public int MaxItemsPerFeed { get; set; } = 1000;

    /// <summary>How long a node that died holds its feeds before others poll them; a living one renews its lease while a poll lasts.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);
}
