using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.CommandLine;

public sealed class HealthCommandTests : IAsyncLifetime
{
    private Scene _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await Scene.SetAsync(null, "tide");

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task It_says_what_the_service_says()
    {
        using var service = await RunningService.StartAsync(_scene);
        var (exitCode, output, _) = await _scene.RunAsync("health", "--url", service.Origin);
        Assert.Equal(0, exitCode);
        Assert.StartsWith("ready; ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_address_is_wrong_usage()
    {
        var (exitCode, _, errors) = await _scene.RunAsync("health", "--url", "localhost:5080");
        Assert.Equal(2, exitCode);
        Assert.StartsWith("`localhost:5080` is not an http or https address.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_fails_where_nobody_answers()
    {
        var (exitCode, output, errors) = await _scene.RunAsync("health", "--url", "http://127.0.0.1:1");
        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith("http://127.0.0.1:1/ does not answer: ", errors, StringComparison.Ordinal);
    }
}
