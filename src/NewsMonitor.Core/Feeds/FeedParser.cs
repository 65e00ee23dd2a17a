using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using NewsMonitor.Core.Feeds.Reading;

namespace NewsMonitor.Core.Feeds;

/// <summary>
/// Bytes to <see cref="FeedDocument"/>: decode, drop the DTD, read under guard, repair once where that fails, map. Whatever the bytes
/// hold, the answer is a feed or a reason; time and memory are bounded by <see cref="FeedLimits"/>, and neither culture nor zone matters.
/// </summary>
public static class FeedParser
{
    /// <param name="bytes">The body as received, decompressed.</param>
    /// <param name="contentType">The <c>Content-Type</c> header; only its charset is heard, and only where the bytes are not UTF-8.</param>
    /// <param name="baseUri">Where the document came from; relative links are resolved against it.</param>
    /// <param name="limits">Null: <see cref="FeedLimits.Default"/>.</param>
    public static FeedParseResult Parse(ReadOnlyMemory<byte> bytes, string? contentType, Uri? baseUri, FeedLimits? limits = null)
    {
        limits ??= FeedLimits.Default;
        try
        {
            // Four bytes are the most a character takes.
            if (bytes.Length / 4 > limits.Characters) return TooLarge(limits);
            var text = Decoding.Decode(bytes.Span, contentType);
            return text.Length > limits.Characters ? TooLarge(limits) : Read(text, baseUri, limits);
        }
        catch (Exception e) when (e is XmlException or JsonException or RegexMatchTimeoutException or ArgumentException or InvalidOperationException
            or FormatException or OverflowException)
        {
            return new FeedParseResult.NotAFeed($"The document cannot be read: {e.Message}");
        }
    }

    private static FeedParseResult Read(string text, Uri? baseUri, FeedLimits limits)
    {
        var repairs = new List<string>();
        var links = new LinkResolver(LinkResolver.IsHttp(baseUri?.OriginalString) && baseUri!.IsAbsoluteUri ? baseUri : null);
        var context = new MappingContext(links, limits, repairs);
        try
        {
            var document = FirstMark(text) is '{' or '[' ? ReadJson(text, context) : XmlFeed.Read(text, context);
            return document is null
                ? new FeedParseResult.NotAFeed(NotFeedReason.Of(text, links))
                : new FeedParseResult.Feed(Fallbacks.Fill(document, baseUri), repairs);
        }
        catch (FeedLimitException beyond)
        {
            // A page's unclosed tags nest without end when read as XML: what it is says more than what it exceeds.
            return new FeedParseResult.NotAFeed(NotFeedReason.IsPage(text) ? NotFeedReason.Of(text, links) : $"The document was refused: {beyond.Message}.");
        }
    }

    private static FeedDocument? ReadJson(string text, MappingContext context)
    {
        try { return JsonFeedMapper.Map(text.TrimStart('\uFEFF'), context); }
        catch (JsonException) { return null; }
    }

    private static char FirstMark(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c != '\uFEFF') return c;
        }
        return '\0';
    }

    private static FeedParseResult.NotAFeed TooLarge(FeedLimits limits) =>
        new($"The document was refused: it is longer than {limits.Characters} characters.");
}
