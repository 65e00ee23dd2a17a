using Microsoft.Playwright;

namespace NewsMonitor.IntegrationTests.Browser;

/// <summary>Every page, filled with a week of news, on a phone and on a desk, by day and by night.</summary>
[Collection(BrowserRun.Name)]
public sealed class EveryPageTests(BrowserLab lab)
{
    // What a page must not have; JavaScript that the test runs, never the page.
    private const string Faults = """
        () => {
          const faults = [];
          const { scrollWidth, clientWidth } = document.documentElement;
          if (scrollWidth > clientWidth) faults.push(`is ${scrollWidth - clientWidth} px wider than the screen`);
          if (!/\S · NewsMonitor$|^NewsMonitor$/.test(document.title)) faults.push(`has the title "${document.title}"`);
          if (document.querySelectorAll('h1').length !== 1) faults.push(`has ${document.querySelectorAll('h1').length} main headings`);
          for (const element of document.querySelectorAll('script, style, img, iframe, object, embed, [style]')) faults.push(`holds ${element.outerHTML.slice(0, 80)}`);
          for (const element of document.querySelectorAll('*'))
            for (const name of element.getAttributeNames())
              if (name.startsWith('on')) faults.push(`listens by ${name}`);
          const twice = /&(amp|lt|gt|quot|#\w+);/.exec(document.body.innerText);
          if (twice) faults.push(`shows ${twice[0]}`);
          const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
          const double = ids.find((id, index) => ids.indexOf(id) !== index);
          if (double) faults.push(`has the id ${double} twice`);
          return faults;
        }
        """;

    [Theory]
    [InlineData(360, 800, ColorScheme.Light, false)]
    [InlineData(360, 800, ColorScheme.Dark, true)]
    [InlineData(1280, 900, ColorScheme.Light, true)]
    [InlineData(1280, 900, ColorScheme.Dark, false)]
    public async Task Is_found_fits_says_what_it_is_and_complains_of_nothing(int width, int height, ColorScheme scheme, bool withJavaScript)
    {
        var (origin, addresses) = ((await lab.ServiceAsync()).Origin, await lab.AddressesAsync());
        await using var context = await (await lab.BrowserAsync()).NewContextAsync(new()
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            JavaScriptEnabled = withJavaScript,
        });
        var page = await context.NewPageAsync();
        var (faults, address) = (new List<string>(), "");
        page.Console += (_, message) => Note(message.Type is "error" or "warning" ? $"complains: {message.Text}" : null);
        page.PageError += (_, error) => Note($"fails: {error}");
        page.RequestFailed += (_, request) => Note($"cannot load {request.Url}: {request.Failure}");
        page.Request += (_, request) => Note(request.Url.StartsWith(origin, StringComparison.Ordinal) ? null : $"asks {request.Url}");
        foreach (var each in addresses)
        {
            address = each;
            var response = await page.GotoAsync(origin + address);
            Note(response!.Status == 200 ? null : $"answers {response.Status}");
            foreach (var fault in await page.EvaluateAsync<string[]>(Faults))
                Note(fault);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));

        void Note(string? fault)
        {
            if (fault is not null)
                faults.Add($"{address} {fault}");
        }
    }

    [Fact]
    public async Task No_link_leads_nowhere() => Assert.Empty(await lab.DeadAsync());

    [Fact]
    public async Task Where_none_is_a_page_says_so()
    {
        var page = await (await lab.BrowserAsync()).NewPageAsync();
        var response = await page.GotoAsync((await lab.ServiceAsync()).Origin + "/nowhere/at-all");
        Assert.Equal(404, response!.Status);
        Assert.Equal("Not there", await page.Locator("h1").TextContentAsync());
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/stories")]
    [InlineData("/watchlists")]
    [InlineData("/feeds")]
    [InlineData("/deliveries")]
    public async Task Of_the_bar_is_among_them(string address) => Assert.Contains(address, await lab.AddressesAsync());
}
