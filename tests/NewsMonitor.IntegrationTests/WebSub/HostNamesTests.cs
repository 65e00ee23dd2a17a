using System.Net;
using System.Text.RegularExpressions;
using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.WebSub;

/// <summary>The running service behind a proxy that forwards more than it should: by its public name nothing but callbacks is there.</summary>
public sealed partial class HostNamesTests : IAsyncLifetime
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };
    private Scene _scene = null!;
    private MonitorProcess _service = null!;
    private HttpMessageInvoker _browser = null!;
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _browser = new HttpMessageInvoker(_handler);
        _scene = await Scene.SetAsync(null, "tide");
        _service = MonitorProcess.Start(_scene.Home, new Dictionary<string, string> { ["Monitor__Web__PublicUrl"] = "https://monitor.example/" }, "run");
        await _service.SaysAsync("Now listening on: ");
        _address = Listening().Match(_service.Errors).Groups[1].Value;
    }

    public async ValueTask DisposeAsync()
    {
        _service.Dispose();
        _browser.Dispose();
        _handler.Dispose();
        await _scene.DisposeAsync();
    }

    [Theory]
    [InlineData("monitor.example", "/websub/0123456789abcdef0123456789abcdef01234567", HttpStatusCode.NotFound)]
    [InlineData("MONITOR.example:8443", "/websub/nobody", HttpStatusCode.NotFound)]
    [InlineData("monitor.example", "/feedback/nobody", HttpStatusCode.NotFound)]
    [InlineData("monitor.example", "/feedback/pages.css", HttpStatusCode.OK)]
    [InlineData("monitor.example", "/feedback/../hangfire", HttpStatusCode.BadRequest)]
    [InlineData("rebound.example", "/feedback/nobody", HttpStatusCode.BadRequest)]
    [InlineData("rebound.example", "/websub/nobody", HttpStatusCode.BadRequest)]
    [InlineData("monitor.example", "/hangfire", HttpStatusCode.BadRequest)]
    [InlineData("monitor.example", "/hangfire/recurring", HttpStatusCode.BadRequest)]
    [InlineData("monitor.example", "/metrics", HttpStatusCode.BadRequest)]
    [InlineData("monitor.example", "/health/ready", HttpStatusCode.BadRequest)]
    [InlineData("monitor.example", "/", HttpStatusCode.BadRequest)]
    [InlineData("monitor.example", "/websubhangfire", HttpStatusCode.BadRequest)]
    [InlineData("monitor.example", "/websub/../hangfire", HttpStatusCode.BadRequest)]
    [InlineData("monitor.example", "/websub/%2e%2e/hangfire", HttpStatusCode.BadRequest)]
    [InlineData("monitor.example", "/websub%2f..%2fhangfire", HttpStatusCode.BadRequest)]
    [InlineData("monitor.example", "//websub/../hangfire", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1", "/hangfire", HttpStatusCode.OK)]
    public async Task The_public_name_opens_callbacks_and_nothing_else(string host, string path, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_address + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        request.Headers.Host = host;
        using var response = await _browser.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Hubs_are_asked_by_a_recurring_job()
    {
        using var response = await _browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, _address + "/hangfire/recurring"), TestContext.Current.CancellationToken);
        Assert.Contains("websub", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Now listening on: (\S+)")]
    private static partial Regex Listening();
}
