using System.Text.RegularExpressions;

namespace NewsMonitor.IntegrationTests.EndToEnd;

/// <summary>A scene's service and its pages.</summary>
internal sealed partial class RunningService : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };
    private readonly HttpMessageInvoker _browser;
    private readonly MonitorProcess _process;
    private readonly string _address;

    private RunningService(MonitorProcess process, string address)
    {
        (_process, _address) = (process, address);
        _browser = new HttpMessageInvoker(_handler);
    }

    public string Errors => _process.Errors;

    /// <summary>Scheme, host and port.</summary>
    public string Origin => _address;

    public static Task<RunningService> StartAsync(Scene scene) => StartAsync(scene.StartService(haltAt: null));

    public static async Task<RunningService> StartAsync(MonitorProcess process)
    {
        await process.SaysAsync("Now listening on: ");
        return new RunningService(process, Listening().Match(process.Errors).Groups[1].Value);
    }

    /// <summary>That has told both channels of a story.</summary>
    public static async Task<RunningService> AlertedAsync(Scene scene)
    {
        var service = await PolledAsync(scene);
        await scene.Receiver.WaitForOneAsync();
        await service.SaysAsync("reefs -> desk: Story alert");
        return service;
    }

    /// <summary>That has polled its feed once, where a story is published now.</summary>
    public static async Task<RunningService> PolledAsync(Scene scene)
    {
        scene.Publisher.Publish("tide", Texts.Unrelated, Texts.UnrelatedSummary);
        var service = await StartAsync(scene);
        await service.SaysAsync("first poll");
        scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        return service;
    }

    public Task SaysAsync(string text) => _process.SaysAsync(text);

    public Task KillAsync() => _process.KillAsync();

    public Task<HttpResponseMessage> GetAsync(string path) =>
        _browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, _address + path), TestContext.Current.CancellationToken);

    /// <summary>Sends a form as a browser would from a page of that origin; null: as something that is no browser.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, string? origin, params IEnumerable<KeyValuePair<string, string>> form)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _address + path) { Content = new FormUrlEncodedContent(form) };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return _browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> PageAsync(string path)
    {
        using var response = await GetAsync(path);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A gauge that is read anew once a tick: what it shows, at the latest after a while.</summary>
    public async Task<string> GaugeUntilAsync(string name, string expected)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            if (await GaugeAsync(name) is var shown && shown == expected)
                return shown;
            await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        }

        return await GaugeAsync(name);
    }

    /// <summary>A gauge of <c>/metrics</c>.</summary>
    public async Task<string> GaugeAsync(string name)
    {
        var line = Array.Find((await PageAsync("/metrics")).Split('\n'), line => line.StartsWith(name + '{', StringComparison.Ordinal) || line.StartsWith(name + ' ', StringComparison.Ordinal));
        return Value().Match(line ?? "").Groups[1].Value;
    }

    public void Dispose()
    {
        _process.Dispose();
        _browser.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (\S+)")]
    private static partial Regex Listening();

    // Name, labels, value, and perhaps the time.
    [GeneratedRegex(@"^\w+(?:\{.*\})? (\S+)")]
    private static partial Regex Value();
}
