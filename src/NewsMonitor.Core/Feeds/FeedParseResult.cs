namespace NewsMonitor.Core.Feeds;

/// <summary>What reading the bytes of a response came to.</summary>
public abstract record FeedParseResult
{
    private FeedParseResult() { }

    /// <param name="Document">The feed.</param>
    /// <param name="Repairs">What had to be mended to read it, in words; empty for a well-formed feed.</param>
    public sealed record Feed(FeedDocument Document, IReadOnlyList<string> Repairs) : FeedParseResult;

    /// <summary>The bytes are no feed: a web page, a captcha, a JSON error, nothing at all, or something hostile.</summary>
    /// <param name="Reason">One sentence that names the place and, where there is one, the cure.</param>
    public sealed record NotAFeed(string Reason) : FeedParseResult;
}
