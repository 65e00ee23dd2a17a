namespace NewsMonitor.Storage.Feedback;

/// <summary>A story that one reader was told, and may mark.</summary>
/// <param name="Watchlist">Whose alert it was.</param>
/// <param name="Headline">As it was told; null once the alert is purged.</param>
/// <param name="ToldAt">When the alert was due.</param>
/// <param name="Mark">What the reader said of it last; null: nothing.</param>
public sealed record MarkedStory(string Watchlist, string? Headline, DateTimeOffset ToldAt, Mark? Mark);
