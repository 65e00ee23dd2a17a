namespace NewsMonitor.Core.Watchlists;

/// <summary>A text a watchlist must or must not match. A bare text in configuration is a title.</summary>
public sealed record Example(string Title, string? Summary = null, string? Language = null);
