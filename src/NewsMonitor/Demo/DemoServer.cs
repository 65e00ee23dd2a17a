using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace NewsMonitor.Demo;

/// <summary>Serves the sample feeds on a free port of loopback, with validators, like a well-kept publisher.</summary>
internal sealed class DemoServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DateTimeOffset _startedAt;

    private DemoServer(WebApplication app, TimeProvider time) => (_app, _startedAt) = (app, time.GetUtcNow());

    /// <summary>See <see cref="DemoFeeds.Read"/>.</summary>
    public int Stage { get; set; } = 1;

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<DemoServer> StartAsync(TimeProvider time, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new DemoServer(builder.Build(), time);
        server._app.MapGet("/{name}", server.Serve);
        await server._app.StartAsync(cancellation);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Serve(string name, HttpRequest request, HttpResponse response)
    {
        var etag = $"\"{name}-{DemoFeeds.StageOf(name, Stage)}\"";
        if (request.Headers.IfNoneMatch == etag)
            return Results.StatusCode(StatusCodes.Status304NotModified);
        response.Headers.ETag = etag;
        var json = DemoFeeds.All.First(feed => feed.Name == name).Ending == "json";
        return Results.Text(DemoFeeds.Read(name, Stage, _startedAt), json ? "application/feed+json" : "application/xml");
    }
}
