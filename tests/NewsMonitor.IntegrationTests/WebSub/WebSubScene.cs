using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Configuration;
using NewsMonitor.Core.Feeds;
using NewsMonitor.IntegrationTests.Storage;
using NewsMonitor.Jobs;
using NewsMonitor.Web;
using NewsMonitor.Web.Access;

namespace NewsMonitor.IntegrationTests.WebSub;

/// <summary>A monitor with its callback open to the test's hub, and a clock the test holds in its hand.</summary>
internal sealed class WebSubScene : IAsyncDisposable
{
    private readonly DirectoryInfo _directory;
    private readonly WebApplication _app;
    private readonly Ticker _ticker;

    private WebSubScene(DirectoryInfo directory, TestHub hub, FakeTimeProvider time, Composition composition, int port)
    {
        (_directory, Hub, Time, Service) = (directory, hub, time, composition);
        _ticker = new Ticker(composition, time, NullLogger<Ticker>.Instance);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.Configure<HostFilteringOptions>(filtering => filtering.AllowedHosts = HostNames.Allowed(composition.Settings.Options.Web, []));
        _app = builder.Build();
        _app.UseHostNames(new WebAccess(() => composition.Settings.Options.Web));
        var callback = new WebSubCallback(
            composition.Database, time, () => composition.Settings.Options.Http.MaxBytes, () => Woken = _ticker.PollAsync(Cancellation), NullLogger<WebSubCallback>.Instance);
        _app.MapWebSub(callback);
    }

    public TestHub Hub { get; }

    public FakeTimeProvider Time { get; }

    public Composition Service { get; }

    /// <summary>The poll the last push started; null: none did.</summary>
    public Task? Woken { get; private set; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<WebSubScene> SetAsync()
    {
        var directory = Directory.CreateTempSubdirectory("newsmonitor-websub-");
        var hub = await TestHub.StartAsync();
        var port = FreePort();
        var time = new FakeTimeProvider(Some.Now);
        var file = Path.Combine(directory.FullName, "appsettings.json");
        await File.WriteAllTextAsync(file, new JsonObject
        {
            ["Monitor"] = new JsonObject
            {
                ["DataDirectory"] = Path.Combine(directory.FullName, "data"),
                ["Http"] = new JsonObject { ["AllowPrivateNetworks"] = true, ["MaxBytes"] = 10_000 },
                ["Web"] = new JsonObject { ["PublicUrl"] = $"http://127.0.0.1:{port}" },
                ["Feeds"] = new JsonArray(new JsonObject { ["Name"] = "dune", ["Url"] = $"{hub.Address}/feed" }),
            },
        }.ToJsonString(), Cancellation);
        var loaded = ConfigurationLoader.Load(file);
        Assert.True(loaded.Settings is not null, string.Join('\n', loaded.Problems));
        var monitor = await Composition.ForServiceAsync(loaded.Settings, time, NullLoggerFactory.Instance, Cancellation);
        var scene = new WebSubScene(directory, hub, time, monitor, port);
        await scene._app.StartAsync(Cancellation);
        return scene;
    }

    /// <summary>One tick of polling.</summary>
    public Task PollAsync() => _ticker.PollAsync(Cancellation);

    /// <summary>One tick of asking hubs.</summary>
    public Task AskHubsAsync() => _ticker.AskHubsAsync(Cancellation);

    /// <summary>Polls the feed, subscribes at its hub and has the hub verify.</summary>
    public async Task<TestHub.Request> SubscribeAsync(TimeSpan? lease = null)
    {
        await PollAsync();
        await AskHubsAsync();
        var request = Assert.Single(Hub.Requests);
        Assert.Equal((200, "echo<me"), await Hub.VerifyAsync(request, lease));
        return request;
    }

    public async Task<HubSubscription> SubscriptionAsync() => Assert.Single(await Service.Database.HubSubscriptions.ListAsync(Cancellation));

    public async Task<DateTimeOffset> NextPollAsync() => Assert.Single(await Service.Database.Feeds.ListAsync(Cancellation)).State.NextCheckAt;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _ticker.Dispose();
        await Service.DisposeAsync();
        await Hub.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
