using System.Globalization;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.Addresses;

namespace NewsMonitor.Fetching.WebSub;

/// <summary>Asks hubs (WebSub, section 5.1), through the same guard as feeds. One for the life of the process.</summary>
public sealed class HubClient : IDisposable
{
    private const int MostHops = 3;

    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _client;

    public HubClient(FetchOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _time = time;
        _client = new HttpMessageInvoker(GuardedHandler.Create(options.AllowPrivateNetworks, options.MaxPerHost));
    }

    /// <summary>Sends the request. Null when the hub took it; else one sentence on why not. Whether it means it, its verification says.</summary>
    public async Task<string?> AskAsync(HubSubscription subscription, HubMode mode, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        using var deadline = new CancellationTokenSource(_options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        var hops = new List<Hop>();
        var url = subscription.Hub;
        try
        {
            while (true)
            {
                using var request = Request(url, subscription, mode);
                using var response = await _client.SendAsync(request, either.Token).ConfigureAwait(false);
                var status = (int)response.StatusCode;
                if (status is >= 200 and < 300)
                    return null;
                // Section 5.1.2: only the redirects that keep the method.
                if (status is not (307 or 308) || hops.Count == MostHops)
                    return $"The hub {url.Host} answered with status {status}.";
                var location = response.Headers.NonValidated.TryGetValues("Location", out var values) ? values.ToString() : null;
                if (RedirectRule.Decide(status, url, location, hops) is not RedirectDecision.Follow(var hop))
                    return $"The hub {url.Host} redirects ({status}) to where we do not go.";
                hops.Add(hop);
                url = hop.To;
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"The hub {url.Host} did not answer within {_options.Timeout.TotalSeconds:0.###} s.";
        }
        catch (Exception exception) when (AddressRefusedException.FindIn(exception) is { } refused)
        {
            return refused.Message;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return FailureWords.For(exception, url.Host);
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(Uri url, HubSubscription subscription, HubMode mode)
    {
        var form = new List<KeyValuePair<string, string>>
        {
            new("hub.mode", mode == HubMode.Subscribe ? "subscribe" : "unsubscribe"),
            new("hub.topic", subscription.Topic),
            new("hub.callback", subscription.Callback.AbsoluteUri),
        };
        if (mode == HubMode.Subscribe)
        {
            form.Add(new("hub.secret", subscription.Secret));
            form.Add(new("hub.lease_seconds", SubscriptionLife.AskedLease.TotalSeconds.ToString(CultureInfo.InvariantCulture)));
        }

        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(form) };
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent ?? FetchOptions.DefaultUserAgent);
        return request;
    }
}
