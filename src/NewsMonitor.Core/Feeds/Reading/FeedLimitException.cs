namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>A document beyond a limit; caught by <see cref="FeedParser"/> and never seen outside.</summary>
internal sealed class FeedLimitException(string message) : Exception(message);
