using Microsoft.Playwright;
using NewsMonitor.IntegrationTests.Services;

namespace NewsMonitor.IntegrationTests.Web;

/// <summary>The stories' pages in a real browser that runs no script.</summary>
public sealed class StoryBrowserTests : IAsyncLifetime
{
    private ReefStories _stories = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        var path = TestServices.ChromiumOrSkip();
        _stories = new ReefStories();
        await _stories.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        await (_stories?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Fact]
    public async Task A_person_splits_a_copy_off_and_merges_it_back()
    {
        var page = await OpenAsync("/stories/1");
        await page.Locator("#item-2 details.disagree summary").ClickAsync();
        await page.Locator("#item-2 button[value=split]").ClickAsync();
        Assert.Contains("Split off: 1 item", await page.Locator("[role=status]").TextContentAsync(), StringComparison.Ordinal);
        var split = new Uri(page.Url).AbsolutePath;

        await page.Locator("form:has(button[value=merge]) input[name=to]").FillAsync("1");
        await page.Locator("button[value=merge]").ClickAsync();
        Assert.Equal(("/stories/1", 2), (new Uri(page.Url).AbsolutePath, await page.Locator("article.item").CountAsync()));
        Assert.Equal(2, await page.Locator("#item-2 .decision").CountAsync());

        await page.GotoAsync(_stories.Service.Origin + split);
        Assert.Equal("/stories/1", new Uri(page.Url).AbsolutePath);
    }

    [Fact]
    public async Task An_item_moves_to_a_story_named_by_its_address()
    {
        var page = await OpenAsync("/stories/3");
        await page.Locator("#item-3 details.disagree summary").ClickAsync();
        await page.Locator("#item-3 input[name=to]").FillAsync(_stories.Service.Origin + "/stories/1#item-2");
        // The key does what the field is for.
        await page.Locator("#item-3 input[name=to]").PressAsync("Enter");
        await page.WaitForURLAsync("**/stories/1?*");
        Assert.Equal(3, await page.Locator("article.item").CountAsync());
    }

    [Fact]
    public async Task Going_back_and_reloading_decides_nothing_again()
    {
        var page = await OpenAsync("/stories/1");
        await page.Locator("#item-2 details.disagree summary").ClickAsync();
        await page.Locator("#item-2 button[value=split]").ClickAsync();
        await page.Locator("[role=status]").WaitForAsync();
        await page.ReloadAsync();
        Assert.Equal(1, await page.Locator("#item-2 .decision").CountAsync());
    }

    [Fact]
    public async Task Nothing_is_wider_than_a_phone()
    {
        var page = await OpenAsync("/stories/1");
        await page.SetViewportSizeAsync(360, 800);
        foreach (var address in new[] { "/stories", "/stories/1", "/stories/3" })
        {
            await page.GotoAsync(_stories.Service.Origin + address);
            Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    private async Task<IPage> OpenAsync(string address)
    {
        var context = await _browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(_stories.Service.Origin + address);
        return page;
    }
}
