using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Storage.Feeds;

/// <summary>A feed on record, for pages and metrics.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">As configured.</param>
/// <param name="Url">As configured.</param>
/// <param name="Enabled">False also when it is no longer configured.</param>
/// <param name="State">As the last poll left it.</param>
public sealed record StoredFeed(FeedId Id, string Name, Uri Url, bool Enabled, FeedState State);
