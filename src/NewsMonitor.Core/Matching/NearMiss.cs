namespace NewsMonitor.Core.Matching;

/// <summary>An item that came close (at least 70 % of the threshold), or was vetoed, with the reason in words.</summary>
public sealed record NearMiss(string Watchlist, double Score, string Reason);
