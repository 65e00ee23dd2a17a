using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsMonitor.FaultRig;

namespace NewsMonitor.IntegrationTests.WebSub;

/// <summary>A publisher with one feed, and his hub, on loopback. The hub verifies and pushes when a test tells it to.</summary>
internal sealed class TestHub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Request> _requests = new();
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler());
    private int _polls;

    private TestHub(WebApplication app) => _app = app;

    /// <summary>Requests to the hub, oldest first.</summary>
    public IReadOnlyList<Request> Requests => [.. _requests];

    /// <summary>How often the feed was fetched.</summary>
    public int Polls => Volatile.Read(ref _polls);

    /// <summary>Where the feed says its hub is: in a <c>Link</c> header. Null: it names none.</summary>
    public string? HubPath { get; set; } = "/hub";

    /// <summary>What the hub answers requests with.</summary>
    public int Status { get; set; } = StatusCodes.Status202Accepted;

    public string Address => _app.Urls.First();

    public string Topic => $"{Address}/self";

    public static async Task<TestHub> StartAsync()
    {
        var hub = new TestHub(Loopback.Build());
        hub._app.MapGet("/feed", hub.Serve);
        hub._app.MapPost("/hub", hub.TakeAsync);
        hub._app.MapPost("/moved", () => Results.Redirect("/hub", permanent: true, preserveMethod: true));
        await hub._app.StartAsync(TestContext.Current.CancellationToken);
        return hub;
    }

    /// <summary>Asks at the callback, as a hub does.</summary>
    public async Task<(int Status, string Body)> AskAsync(Request about, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{about.Callback}?hub.topic={Uri.EscapeDataString(about.Topic)}&{query}");
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public Task<(int Status, string Body)> VerifyAsync(Request about, TimeSpan? lease = null) =>
        AskAsync(about, $"hub.mode={about.Mode}&hub.challenge=echo%3Cme&hub.lease_seconds={(lease ?? TimeSpan.FromDays(6)).TotalSeconds}");

    /// <summary>Pushes a body, signed with the secret given, or not at all.</summary>
    public async Task<int> PushAsync(Request about, string? secret, string body = "<feed/>")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, about.Callback) { Content = new StringContent(body, Encoding.UTF8, "application/atom+xml") };
        if (secret is not null)
            request.Headers.Add("X-Hub-Signature", $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)))}");
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private IResult Serve(HttpResponse response)
    {
        Interlocked.Increment(ref _polls);
        if (HubPath is not null)
            response.Headers.Link = $"<{HubPath}>; rel=\"hub\", </self>; rel=\"self\"";
        return Results.Text("""<rss version="2.0"><channel><title>Dune Post</title><item><title>Wind</title><guid>1</guid></item></channel></rss>""", "application/rss+xml");
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        _requests.Enqueue(new Request(form["hub.mode"]!, form["hub.topic"]!, form["hub.callback"]!, form["hub.secret"], form["hub.lease_seconds"]));
        return Results.StatusCode(Status);
    }

    internal sealed record Request(string Mode, string Topic, string Callback, string? Secret, string? Lease);
}
