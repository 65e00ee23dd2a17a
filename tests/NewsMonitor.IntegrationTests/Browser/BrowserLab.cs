using System.Text.Json.Nodes;
using Microsoft.Playwright;
using NewsMonitor.IntegrationTests.Browser.Week;
using NewsMonitor.IntegrationTests.EndToEnd;
using NewsMonitor.IntegrationTests.Services;

namespace NewsMonitor.IntegrationTests.Browser;

/// <summary>The replayed week, Chromium, and a service that goes on with the week. Each is made when it is first asked for.</summary>
public sealed class BrowserLab : IAsyncLifetime
{
    private ReplayedWeek? _week;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningService? _service;
    private (IReadOnlyList<string> Alive, IReadOnlyList<string> Dead)? _crawled;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _service?.Dispose();
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        await (_week?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    internal async Task<ReplayedWeek> WeekAsync() => _week ??= await ReplayedWeek.PlayAsync(TestContext.Current.CancellationToken);

    internal async Task<IBrowser> BrowserAsync()
    {
        var path = TestServices.ChromiumOrSkip();
        _playwright ??= await Playwright.CreateAsync();
        return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
    }

    /// <summary>The service whose pages are looked at; nobody changes anything there.</summary>
    internal async Task<RunningService> ServiceAsync() => _service ??= await StartAsync();

    /// <summary>All pages of that service.</summary>
    internal async Task<IReadOnlyList<string>> AddressesAsync() => [.. await AddressesForEditorsAsync(), .. (await WeekAsync()).PagesForReaders()];

    /// <summary>Those for who works with it; see <see cref="Crawl"/>. They are the same in every service on a copy of the week.</summary>
    internal async Task<IReadOnlyList<string>> AddressesForEditorsAsync() => (await CrawlAsync()).Alive;

    /// <summary>What links of the crawled pages lead to where there is nothing.</summary>
    internal async Task<IReadOnlyList<string>> DeadAsync() => (await CrawlAsync()).Dead;

    /// <summary>A service of one's own on a copy of the week.</summary>
    internal async Task<RunningService> StartAsync(Action<JsonObject>? change = null) => await StartAsync((await WeekAsync()).Home(change));

    /// <summary>A service in a directory of <see cref="ReplayedWeek.Home"/>.</summary>
    internal static Task<RunningService> StartAsync(string home) => RunningService.StartAsync(MonitorProcess.Start(home, null, "run"));

    private async Task<(IReadOnlyList<string> Alive, IReadOnlyList<string> Dead)> CrawlAsync()
    {
        if (_crawled is null)
        {
            var origin = (await ServiceAsync()).Origin;
            await using var context = await (await BrowserAsync()).NewContextAsync();
            _crawled = await new Crawl(await context.NewPageAsync(), origin).RunAsync(await (await WeekAsync()).StoriesToSeeAsync());
        }

        return _crawled.Value;
    }
}
