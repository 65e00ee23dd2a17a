using Microsoft.Playwright;

namespace NewsMonitor.IntegrationTests.Browser;

/// <summary>
/// The pictures in the docs. They are taken on every run, so that each can be taken; with <c>NEWSMONITOR_SCREENSHOTS</c> set to a directory,
/// such as <c>docs/images</c>, they are left there.
/// </summary>
[Collection(BrowserRun.Name)]
public sealed class DocumentedPicturesTests(BrowserLab lab) : IDisposable
{
    private const int MostBytes = 250_000;
    private const string GreatestStory = "the greatest story";
    private const string FeedbackPage = "a feedback link";

    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("newsmonitor-pictures-");

    [Theory]
    [InlineData("overview", "/", 1280, 900, ColorScheme.Light)]
    [InlineData("overview-phone-dark", "/", 360, 800, ColorScheme.Dark)]
    [InlineData("stories", "/stories", 1280, 900, ColorScheme.Light)]
    [InlineData("story", GreatestStory, 1280, 1100, ColorScheme.Light)]
    [InlineData("story-phone", GreatestStory, 360, 800, ColorScheme.Light)]
    [InlineData("feeds", "/feeds", 1280, 900, ColorScheme.Light)]
    [InlineData("watchlist", "/watchlists/france-mali", 1280, 1100, ColorScheme.Light)]
    [InlineData("deliveries", "/deliveries", 1280, 900, ColorScheme.Light)]
    [InlineData("feedback", FeedbackPage, 640, 400, ColorScheme.Light)]
    public async Task Of_a_page_is_taken_and_small(string name, string address, int width, int height, ColorScheme scheme)
    {
        var service = await lab.ServiceAsync();
        var file = await TakeAsync(name, service.Origin + await AddressAsync(address), width, height, scheme);
        Assert.InRange(new FileInfo(file).Length, 5_000, MostBytes);
    }

    [Fact]
    public async Task Of_the_login_is_taken_and_small()
    {
        using var service = await lab.StartAsync(People.Configure);
        Assert.InRange(new FileInfo(await TakeAsync("login", service.Origin + "/stories", 640, 480, ColorScheme.Light)).Length, 3_000, MostBytes);
    }

    [Fact]
    public async Task Of_a_change_that_is_tried_is_taken_and_small()
    {
        var service = await lab.ServiceAsync();
        var file = await TakeAsync("try", service.Origin + "/watchlists/floods/try", 1280, 1400, ColorScheme.Light, async page =>
        {
            var text = page.Locator("textarea[name=text]");
            await text.FillAsync((await text.InputValueAsync()).Replace("\"MinScore\": 4", "\"MinScore\": 2", StringComparison.Ordinal));
            await page.Locator("main form button.main").ClickAsync();
            await page.Locator(".banner h2").WaitForAsync();
        });
        Assert.InRange(new FileInfo(file).Length, 5_000, MostBytes);
    }

    public void Dispose() => _scratch.Delete(recursive: true);

    private async Task<string> AddressAsync(string address) => address switch
    {
        GreatestStory => (await (await lab.WeekAsync()).StoriesToSeeAsync())[0],
        FeedbackPage => (await lab.WeekAsync()).PagesForReaders()[0],
        _ => address,
    };

    private async Task<string> TakeAsync(string name, string url, int width, int height, ColorScheme scheme, Func<IPage, Task>? before = null)
    {
        await using var context = await (await lab.BrowserAsync()).NewContextAsync(new()
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
        });
        var page = await context.NewPageAsync();
        Assert.True((await page.GotoAsync(url))!.Ok);
        await (before?.Invoke(page) ?? Task.CompletedTask);
        var file = Path.Combine(Environment.GetEnvironmentVariable("NEWSMONITOR_SCREENSHOTS") ?? _scratch.FullName, $"page-{name}.png");
        await page.ScreenshotAsync(new() { Path = file });
        return file;
    }
}
