using NewsMonitor.FaultRig.Runs;

namespace NewsMonitor.FaultRig.Monitored;

/// <summary>One node through all its lives.</summary>
/// <param name="stage">Where it plays.</param>
/// <param name="name">Of its directory, and by which publishers know it.</param>
/// <param name="environment">Its clock, for one.</param>
internal sealed class Node(Stage stage, string name, IReadOnlyDictionary<string, string> environment) : IDisposable
{
    private MonitorHost? _host;
    private int _port;

    public string Name => name;

    /// <summary>That it has not chosen itself.</summary>
    public bool HasDied => _host is { HasExited: true };

    public void Start()
    {
        _host?.Dispose();
        (_host, _port) = stage.StartNode(name, environment);
    }

    public Task KillAsync() => Host.KillAsync();

    public Task FreezeAsync() => Host.FreezeAsync();

    public Task ThawAsync() => Host.ThawAsync();

    public Task<StopEnd> StopAsync(TimeSpan patience) => Host.StopAsync(patience);

    /// <summary>What <c>/health/ready</c> answers; null: nobody listens.</summary>
    public async Task<int?> HealthAsync()
    {
        using var handler = new HttpClientHandler();
        using var browser = new HttpMessageInvoker(handler);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10), TimeProvider.System);
        try
        {
            using var response = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{_port}/health/ready"), limit.Token);
            return (int)response.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>All it has said so far.</summary>
    public IReadOnlyList<string> Said()
    {
        using var log = new StreamReader(new FileStream(Path.Combine(stage.Home, name, "host.log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return log.ReadToEnd().Split('\n');
    }

    public void Dispose() => _host?.Dispose();

    private MonitorHost Host => _host ?? throw new InvalidOperationException("It was never started.");
}
