namespace NewsMonitor.Core.Feeds;

/// <summary>What reading a subscription list came to.</summary>
public abstract record OpmlReading
{
    private OpmlReading() { }

    /// <param name="Feeds">In the order of the document; an address that stands in several folders is one feed with all their tags.</param>
    /// <param name="Notes">One sentence for each outline that looked like a feed and is not taken.</param>
    public sealed record Read(IReadOnlyList<OpmlFeed> Feeds, IReadOnlyList<string> Notes) : OpmlReading;

    /// <summary>The bytes are no OPML, or hostile.</summary>
    /// <param name="Reason">One sentence.</param>
    public sealed record NotOpml(string Reason) : OpmlReading;
}
