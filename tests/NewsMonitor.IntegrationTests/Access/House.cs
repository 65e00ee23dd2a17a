using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.Access;

/// <summary>A running service with a section <c>Web</c>: Ann is an analyst, Rea a reader.</summary>
internal sealed partial class House : IAsyncDisposable
{
    public const string Password = "as the tide turns";

    private readonly Scene _scene;
    private MonitorProcess _service;
    private string _listening;

    private House(Scene scene, MonitorProcess service, string listening) => (_scene, _service, _listening) = (scene, service, listening);

    public string Log => _service.Errors;

    public int Port => new Uri(_listening.Replace("[::]", "localhost", StringComparison.Ordinal)).Port;

    /// <summary>For visitors from this machine.</summary>
    public string Address => $"http://127.0.0.1:{Port}";

    public string Home => _scene.Home;

    /// <param name="web">The section.</param>
    /// <param name="urls">What to listen on.</param>
    /// <param name="more">Other changes to the section <c>Monitor</c>.</param>
    public static async Task<House> OpenAsync(JsonObject web, string urls = "http://127.0.0.1:0", Action<JsonNode>? more = null)
    {
        var scene = await Scene.SetAsync(null, "tide");
        scene.Reconfigure(monitor =>
        {
            monitor["Web"] = web;
            more?.Invoke(monitor);
        });
        var (service, listening) = await StartAsync(scene, urls);
        return new House(scene, service, listening);
    }

    /// <summary>Ann and Rea.</summary>
    public static JsonObject Users() => new() { ["Users"] = new JsonObject { ["ann"] = Hash(), ["rea"] = Hash() }, ["Readers"] = new JsonArray("rea") };

    public static string Hash() => new PasswordHasher<string>().HashPassword("", Password);

    /// <summary>Kills the service, and starts another in its place.</summary>
    public async Task RestartAsync()
    {
        await _service.KillAsync();
        _service.Dispose();
        (_service, _listening) = await StartAsync(_scene, "http://127.0.0.1:0");
    }

    public Visitor Visitor(params (string Name, string Value)[] headers) => new(Address, headers);

    /// <summary>Somebody who has logged in.</summary>
    public async Task<Visitor> VisitorAsync(string name)
    {
        var visitor = Visitor();
        using var response = await visitor.LogInAsync(name, Password);
        Assert.Equal("/", response.Headers.Location?.ToString());
        return visitor;
    }

    public void Reconfigure(Action<JsonNode> change) => _scene.Reconfigure(change);

    public Task SaysAsync(string text) => _service.SaysAsync(text);

    public async ValueTask DisposeAsync()
    {
        _service.Dispose();
        await _scene.DisposeAsync();
    }

    private static async Task<(MonitorProcess Service, string Listening)> StartAsync(Scene scene, string urls)
    {
        var service = MonitorProcess.Start(scene.Home, new Dictionary<string, string> { ["Urls"] = urls }, "run");
        await service.SaysAsync("Now listening on: ");
        return (service, Listening().Match(service.Errors).Groups[1].Value);
    }

    [GeneratedRegex(@"Now listening on: (\S+)")]
    private static partial Regex Listening();
}
