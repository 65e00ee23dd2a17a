using System.Net;
using System.Text.RegularExpressions;
using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.Web;

public sealed partial class DashboardTests : IAsyncLifetime
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
        _service = _scene.StartService(haltAt: null);
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

    [Fact]
    public async Task The_dashboard_shows_the_fixed_recurring_jobs()
    {
        var page = await (await GetAsync("/hangfire/recurring")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.All(["poll-feeds", "deliver-alerts", "purge"], job => Assert.Contains(job, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cross_site_post_runs_no_job()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address + "/hangfire/recurring/trigger")
        {
            Content = new FormUrlEncodedContent([new("jobs[]", "purge")]),
        };
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var response = await _browser.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_name_that_is_not_this_machines_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _address + "/hangfire");
        request.Headers.Host = "rebound.example";
        using var response = await _browser.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_answers(string path)
    {
        using var response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("newsmonitor_polls_total{")]
    [InlineData("newsmonitor_outbox_pending")]
    [InlineData("newsmonitor_outbox_oldest_seconds")]
    [InlineData("newsmonitor_feed_failing")]
    [InlineData("newsmonitor_config_valid")]
    public async Task Metrics_carry_the_names_of_the_contract(string name)
    {
        await _service.SaysAsync("first poll");
        using var response = await GetAsync("/metrics");
        Assert.Contains(name, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> GetAsync(string path) =>
        _browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, _address + path), TestContext.Current.CancellationToken);

    [GeneratedRegex(@"Now listening on: (\S+)")]
    private static partial Regex Listening();
}
