using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Fetching.WebSub;

/// <summary>The hub and the topic a <c>Link</c> header names (WebSub, section 4).</summary>
/// <param name="Hub">The first <c>rel="hub"</c>, absolute http or https; null when there is none.</param>
/// <param name="Self">The first <c>rel="self"</c>, likewise.</param>
public sealed record HubLinks(string? Hub, string? Self)
{
    public static HubLinks None { get; } = new(null, null);

    /// <summary>The header comes before what stands in the document, each link by itself.</summary>
    public FeedParseResult Over(FeedParseResult parsed) => parsed is FeedParseResult.Feed feed && this != None
        ? feed with { Document = feed.Document with { Hints = feed.Document.Hints with { Hub = Hub ?? feed.Document.Hints.Hub, Self = Self ?? feed.Document.Hints.Self } } }
        : parsed;
}
