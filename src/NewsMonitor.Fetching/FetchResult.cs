using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.Hosts;
using NewsMonitor.Fetching.WebSub;

namespace NewsMonitor.Fetching;

/// <summary>What asking for a feed came to. Every case can say itself to a person.</summary>
public abstract record FetchResult
{
    private FetchResult() { }

    /// <summary>One sentence: what happened and, where there is one, the cure.</summary>
    public abstract string Sentence { get; }

    /// <summary>
    /// Set when a host wants rest: all its feeds should be put off until then, in the database, so that a restart keeps it.
    /// </summary>
    public virtual HostRest? Rest => null;

    /// <summary>A whole body. Whether it is a feed is for the parser to say.</summary>
    /// <param name="Bytes">Decompressed, complete.</param>
    /// <param name="ContentType">As sent.</param>
    /// <param name="FinalUrl">Where it came from, after redirects: the base for relative links.</param>
    /// <param name="ETag">As sent; keep it only if the bytes turn out to be a feed.</param>
    /// <param name="LastModified">As sent; likewise.</param>
    /// <param name="FreshFor">For how much longer the answer holds by its own word; null when it does not say.</param>
    /// <param name="Hops">Redirects in order.</param>
    public sealed record Fetched(
        ReadOnlyMemory<byte> Bytes,
        string? ContentType,
        Uri FinalUrl,
        string? ETag,
        string? LastModified,
        TimeSpan? FreshFor,
        IReadOnlyList<Hop> Hops) : FetchResult
    {
        public override string Sentence => $"{HostName.Of(FinalUrl)} sent {Bytes.Length} bytes.";

        /// <summary>The hub and the topic its <c>Link</c> headers name: they come before what the body says.</summary>
        public HubLinks HubLinks { get; init; } = HubLinks.None;

        /// <summary>The URL to configure instead, when the first redirects are permanent; else null.</summary>
        public Uri? MovedTo => Hop.MovedTo(Hops);
    }

    /// <summary>304: what the validators stand for is still current.</summary>
    /// <param name="ETag">Null when the 304 brought none: the one we have stays.</param>
    /// <param name="LastModified">Likewise.</param>
    /// <param name="FreshFor">For how much longer the answer holds by its own word; null when it does not say.</param>
    /// <param name="MovedTo">The URL to configure instead, when the first redirects are permanent; else null.</param>
    public sealed record NotModified(string? ETag, string? LastModified, TimeSpan? FreshFor, Uri? MovedTo = null) : FetchResult
    {
        public override string Sentence => "Not modified.";
    }

    /// <summary>410, at the feed's own URL or one it has moved to for good.</summary>
    public sealed record Gone(Uri Url) : FetchResult
    {
        public override string Sentence => $"{HostName.Of(Url)} says the feed is gone for good (410).";
    }

    /// <summary>The host answered that it cannot serve us now: 429, 503, or another error with a <c>Retry-After</c>.</summary>
    /// <param name="Status">HTTP status.</param>
    /// <param name="Host">Who said so: the last one asked, not always the feed's own.</param>
    /// <param name="RetryAt">UTC, at most a day ahead; null when the host named no time.</param>
    public sealed record Unavailable(int Status, string Host, DateTimeOffset? RetryAt) : FetchResult
    {
        public override HostRest? Rest => RetryAt is { } until ? new HostRest(Host, until) : null;

        public override string Sentence =>
            (Status == 429 ? $"{Host} asks us to come less often (429)" : $"{Host} is not available ({Status})")
            + (RetryAt is { } until ? $"; it wants to be left alone until {until:yyyy-MM-dd HH:mm:ss}Z." : ".");
    }

    /// <summary>Nothing was asked: the host had asked for rest.</summary>
    public sealed record HostResting(string Host, DateTimeOffset Until) : FetchResult
    {
        public override HostRest? Rest => new HostRest(Host, Until);

        public override string Sentence => $"{Host} asked to be left alone until {Until:yyyy-MM-dd HH:mm:ss}Z; it was not asked.";
    }

    /// <summary>Anything else that went wrong.</summary>
    /// <param name="Reason">One sentence.</param>
    /// <param name="Status">HTTP status when there was an answer.</param>
    public sealed record Failed(string Reason, int? Status = null) : FetchResult
    {
        public override string Sentence => Reason;
    }

    /// <summary>The body went on past the limit; what was read of it is dropped.</summary>
    public sealed record TooLarge(string Host, int MaxBytes) : FetchResult
    {
        public override string Sentence => $"{Host} sent more than {MaxBytes} bytes, the limit MaxBytes sets.";
    }

    /// <summary>The exchange was not over in time.</summary>
    public sealed record TimedOut(string Host, TimeSpan Timeout) : FetchResult
    {
        public override string Sentence => $"{Host} was not done within {Timeout.TotalSeconds:0.###} s, the limit Timeout sets.";
    }

    /// <summary>We would not go there: an address that is not public, a redirect from https to http, a scheme that is not HTTP.</summary>
    public sealed record Refused(string Reason) : FetchResult
    {
        public override string Sentence => Reason;
    }
}
