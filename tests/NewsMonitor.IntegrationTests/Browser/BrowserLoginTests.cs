using Microsoft.Playwright;
using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.Browser;

/// <summary>The login, as people meet it.</summary>
[Collection(BrowserRun.Name)]
public sealed class BrowserLoginTests(BrowserLab lab) : IAsyncLifetime
{
    private RunningService _service = null!;
    private IBrowserContext _context = null!;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _context = await (await lab.BrowserAsync()).NewContextAsync(new() { JavaScriptEnabled = false });
        _service = await lab.StartAsync(People.Configure);
        _page = await _context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (_context?.DisposeAsync() ?? ValueTask.CompletedTask);
        _service?.Dispose();
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_the_right_one_leads_to_the_page_asked_for()
    {
        await _page.GotoAsync(_service.Origin + "/stories?watchlist=floods");
        await People.FillInAsync(_page, People.Analyst, "eight herons");
        Assert.Equal("The name or the password is wrong.", await _page.Locator("[role=alert]").TextContentAsync());
        await People.FillInAsync(_page, People.Analyst, People.Password);
        Assert.Equal("/stories?watchlist=floods", new Uri(_page.Url).PathAndQuery);
    }

    [Fact]
    public async Task Who_logs_out_is_out()
    {
        await People.LogInAsync(_page, _service.Origin, People.Analyst);
        await _page.Locator("form[action='/logout'] button").ClickAsync();
        await _page.GotoAsync(_service.Origin + "/deliveries");
        Assert.Equal("/login", new Uri(_page.Url).AbsolutePath);
    }

    [Fact]
    public async Task A_reader_finds_no_form_but_the_one_that_leads_out()
    {
        var addresses = await lab.AddressesForEditorsAsync();
        await People.LogInAsync(_page, _service.Origin, People.Reader);
        var forms = new List<string>();
        foreach (var address in addresses)
        {
            await _page.GotoAsync(_service.Origin + address);
            forms.AddRange((await _page.EvaluateAsync<string[]>("[...document.forms].filter(form => form.method === 'post').map(form => form.getAttribute('action'))")).Select(action => $"{address}: {action}"));
        }

        Assert.All(forms, form => Assert.EndsWith(": /logout", form, StringComparison.Ordinal));
        Assert.Equal(addresses.Count, forms.Count);
    }

    [Fact]
    public async Task Hangfires_pages_ask_for_it_too()
    {
        await _page.GotoAsync(_service.Origin + "/hangfire/recurring");
        Assert.Equal("/login", new Uri(_page.Url).AbsolutePath);
    }

    [Fact]
    public async Task Beyond_this_machine_it_does_not_start_without_one()
    {
        var home = (await lab.WeekAsync()).Home();
        var file = Path.Combine(home, "appsettings.json");
        await File.WriteAllTextAsync(
            file, (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("http://127.0.0.1:0", "http://0.0.0.0:5080", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        var (exitCode, _, errors) = await MonitorProcess.RunAsync(home, "run");
        Assert.Equal(1, exitCode);
        Assert.Contains("newsmonitor password", errors, StringComparison.Ordinal);
    }
}
