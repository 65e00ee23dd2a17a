using System.Net;
using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.Web;

public sealed class OverviewTests : IAsyncLifetime
{
    private Scene _scene = null!;
    private RunningService _service = null!;

    public async ValueTask InitializeAsync()
    {
        _scene = await Scene.SetAsync(null, "tide");
        _service = await RunningService.StartAsync(_scene);
    }

    public async ValueTask DisposeAsync()
    {
        _service.Dispose();
        await _scene.DisposeAsync();
    }

    [Fact]
    public async Task The_page_shows_that_all_is_well_and_the_watchlists()
    {
        var page = WebUtility.HtmlDecode(await _service.PageAsync("/"));
        Assert.Contains("The configuration is valid", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/watchlists/reefs\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_allows_no_script()
    {
        using var response = await _service.GetAsync("/");
        Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_style_is_served() => Assert.Contains("prefers-color-scheme: dark", await _service.PageAsync("/pages.css"), StringComparison.Ordinal);

    [Fact]
    public async Task A_wrong_configuration_is_shown_with_place_and_cure_and_nothing_in_it_becomes_markup()
    {
        _scene.Reconfigure(monitor => monitor["Watchlists"]![0]!["Alerts"]![0]!["Channel"] = "<b>desk</b>");
        await _service.SaysAsync("stays in force");
        var page = await _service.PageAsync("/");
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("$.Monitor.Watchlists[0].Alerts[0].Channel", page, StringComparison.Ordinal);
        Assert.Contains("stays in force", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_configuration_leaves_the_service_ready_and_is_told()
    {
        _scene.Reconfigure(monitor => monitor["Feedz"] = 1);
        await _service.SaysAsync("stays in force");
        using var response = await _service.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("unknown key `Feedz`", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
