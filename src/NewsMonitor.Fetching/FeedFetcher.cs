using System.Net;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.Addresses;
using NewsMonitor.Fetching.Answers;
using NewsMonitor.Fetching.Hosts;
using NewsMonitor.Fetching.WebSub;

namespace NewsMonitor.Fetching;

/// <summary>Everything between a due feed and its bytes. One for the life of the process; safe to call from many threads.</summary>
public sealed class FeedFetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _client;
    private readonly HostGate _gate;

    /// <param name="options">Limits and manners.</param>
    /// <param name="time">The clock.</param>
    /// <param name="resolve">Name to addresses; null: the system's resolver.</param>
    public FeedFetcher(FetchOptions options, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
        : this(options, time, new GuardedConnect(options.AllowPrivateNetworks, resolve))
    {
    }

    internal FeedFetcher(FetchOptions options, TimeProvider time, GuardedConnect connect)
    {
        _options = options;
        _time = time;
        _client = new HttpMessageInvoker(GuardedHandler.Create(connect, options.MaxPerHost));
        _gate = new HostGate(options.MaxPerHost, options.MaxConcurrency, time);
    }

    /// <summary>Asks for the feed, politely and within bounds. Throws only when <paramref name="cancellation"/> is cancelled.</summary>
    /// <param name="url">http or https, absolute.</param>
    /// <param name="etag">Echoed byte for byte as <c>If-None-Match</c>; null: not asked by it.</param>
    /// <param name="lastModified">Echoed byte for byte as <c>If-Modified-Since</c>; null: not asked by it.</param>
    /// <param name="cancellation">The caller's wish to stop.</param>
    public async Task<FetchResult> FetchAsync(Uri url, string? etag, string? lastModified, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            return new FetchResult.Refused($"{url} is no http or https address.");

        var hops = new List<Hop>();
        var left = _options.Timeout;
        while (true)
        {
            var host = HostName.Of(url);
            var admission = await _gate.EnterAsync(host, cancellation).ConfigureAwait(false);
            if (admission is Admission.Resting resting)
                return new FetchResult.HostResting(resting.Rest.Host, resting.Rest.Until);

            using var pass = ((Admission.Admitted)admission).Pass;
            var start = _time.GetTimestamp();
            var step = await AskAsync(url, etag, lastModified, hops, left, cancellation).ConfigureAwait(false);
            if (step is RedirectDecision.Stop stop)
                return Heed(stop.Result);

            var hop = ((RedirectDecision.Follow)step).Hop;
            hops.Add(hop);
            url = hop.To;
            left -= _time.GetElapsedTime(start);
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _gate.Dispose();
    }

    private FetchResult Heed(FetchResult result)
    {
        if (result.Rest is { } rest)
            _gate.Rest(rest);
        return result;
    }

    /// <summary>One request and its answer, within <paramref name="left"/> of the deadline.</summary>
    private async Task<RedirectDecision> AskAsync(
        Uri url, string? etag, string? lastModified, List<Hop> hops, TimeSpan left, CancellationToken cancellation)
    {
        var host = HostName.Of(url);
        using var deadline = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            using var request = FeedRequest.Create(url, _options.UserAgent ?? FetchOptions.DefaultUserAgent, etag, lastModified);
            using var response = await _client.SendAsync(request, either.Token).ConfigureAwait(false);
            var headers = AnswerHeaders.Of(response, _time.GetUtcNow());
            var status = (int)response.StatusCode;
            if (RedirectRule.IsRedirect(status))
                return RedirectRule.Decide(status, url, headers.Location, hops);
            if (status is 200 or 203)
                return new RedirectDecision.Stop(await ReadAsync(response, headers, url, hops, either.Token).ConfigureAwait(false));
            var conditional = etag is not null || lastModified is not null;
            return new RedirectDecision.Stop(StatusRule.Judge(status, headers, url, hops, conditional, _time.GetUtcNow()));
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && (e is OperationCanceledException || deadline.IsCancellationRequested))
        {
            return new RedirectDecision.Stop(new FetchResult.TimedOut(host, _options.Timeout));
        }
        catch (Exception e) when (AddressRefusedException.FindIn(e) is { } refused)
        {
            return new RedirectDecision.Stop(new FetchResult.Refused(refused.Message));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or InvalidOperationException)
        {
            return new RedirectDecision.Stop(new FetchResult.Failed(FailureWords.For(e, host)));
        }
    }

    private async Task<FetchResult> ReadAsync(
        HttpResponseMessage response, AnswerHeaders headers, Uri url, List<Hop> hops, CancellationToken cancellation)
    {
        var host = HostName.Of(url);
        if (response.Content.Headers.ContentLength > _options.MaxBytes)
            return new FetchResult.TooLarge(host, _options.MaxBytes);

        using var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        return await BoundedBody.ReadAsync(stream, _options.MaxBytes, cancellation).ConfigureAwait(false) is { } bytes
            ? new FetchResult.Fetched(bytes, headers.ContentType, url, headers.ETag, headers.LastModified, headers.FreshFor, hops)
            {
                HubLinks = LinkHeader.Read(headers.Links, url),
            }
            : new FetchResult.TooLarge(host, _options.MaxBytes);
    }
}
