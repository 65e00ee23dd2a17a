using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Storage.Feeds;

/// <summary>A feed to be polled now, leased to the one who claimed it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">As configured.</param>
/// <param name="State">As the last poll left it.</param>
/// <param name="Lease">Proof of the claim: what is written with a lease that was lost changes nothing.</param>
public sealed record DueFeed(FeedId Id, string Name, FeedState State, Guid Lease)
{
    /// <summary>Where it is by the configuration of whichever node started last; null: not asked for.</summary>
    public Uri? Url { get; init; }

    /// <summary>Whether a burst goes on that it brings matches of.</summary>
    public bool IsHurried { get; init; }
}
