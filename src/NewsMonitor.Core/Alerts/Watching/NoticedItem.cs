namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>An item that a notice names.</summary>
/// <param name="Title">As it came.</param>
/// <param name="Link">As it came; null when it has none.</param>
/// <param name="Source">Who published it.</param>
/// <param name="Note">A near miss's reason; else null.</param>
/// <param name="Reports">Of its story, in a burst; else 0.</param>
public sealed record NoticedItem(string Title, string? Link, string Source, string? Note = null, int Reports = 0);
