using NewsMonitor.Core.Feeds;

namespace NewsMonitor.CommandLine;

/// <summary>A feed that was found, fetched and read.</summary>
/// <param name="Url">To configure.</param>
/// <param name="Document">What is there now.</param>
internal sealed record FeedsFinding(Uri Url, FeedDocument Document)
{
    public DateTimeOffset? Latest => Document.Entries.Max(entry => entry.Published ?? entry.Updated);
}
