namespace NewsMonitor.Core.Watchlists;

/// <summary>A daily span in which alerts are held and folded into one, sent when it ends. <paramref name="From"/> may be later than <paramref name="To"/>: over midnight.</summary>
/// <param name="From">Local time it begins.</param>
/// <param name="To">Local time it ends.</param>
/// <param name="TimeZone">IANA name; null: UTC.</param>
/// <param name="BreakThroughScore">From this score on an alert is sent all the same; null: none does.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To, string? TimeZone = null, double? BreakThroughScore = null);
