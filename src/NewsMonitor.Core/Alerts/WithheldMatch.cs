using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Alerts;

/// <summary>A match that a channel is not told of; on record for whoever wonders.</summary>
/// <param name="Watchlist">That matched.</param>
/// <param name="Channel">That hears nothing.</param>
/// <param name="Item">The item.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record WithheldMatch(string Watchlist, string Channel, ItemId Item, string Reason);

/// <summary>What becomes of the matches of one poll.</summary>
public sealed record AlertPlan(IReadOnlyList<PlannedAlert> Alerts, IReadOnlyList<WithheldMatch> Withheld);
