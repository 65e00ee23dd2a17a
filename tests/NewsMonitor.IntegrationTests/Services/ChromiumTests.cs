using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace NewsMonitor.IntegrationTests.Services;

public sealed class ChromiumTests
{
    [Fact]
    public async Task Chromium_renders_a_page_served_on_loopback()
    {
        var path = TestServices.ChromiumOrSkip();
        await using var site = await ServeAsync("<!doctype html><title>Dashboard</title><p id=p></p><script>p.textContent = 6 * 7</script>");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });

        var page = await browser.NewPageAsync();
        await page.GotoAsync(site.Urls.Single());

        Assert.Equal("42", await page.TextContentAsync("#p"));
    }

    private static async Task<WebApplication> ServeAsync(string html)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        site.MapGet("/", () => Results.Content(html, "text/html"));
        await site.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }
}
