using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NewsMonitor.IntegrationTests.Browser;

/// <summary>What axe finds on our pages. Hangfire's are its own.</summary>
[Collection(BrowserRun.Name)]
public sealed class AccessibilityTests(BrowserLab lab)
{
    /// <summary>What somebody asked to be renewed may be.</summary>
    private const string Renewed = "/?renew";

    private static readonly AxeRunOptions s_options = new() { ResultTypes = [ResultType.Violations] };

    [Theory]
    [InlineData(1280, 900, ColorScheme.Light)]
    [InlineData(360, 800, ColorScheme.Dark)]
    public async Task No_page_has_serious_findings(int width, int height, ColorScheme scheme)
    {
        var (origin, addresses) = ((await lab.ServiceAsync()).Origin, await lab.AddressesAsync());
        await using var context = await (await lab.BrowserAsync()).NewContextAsync(new()
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            // Our policy lets no script in, and axe is one.
            BypassCSP = true,
        });
        var page = await context.NewPageAsync();
        var findings = new List<string>();
        foreach (var address in addresses)
        {
            await page.GotoAsync(origin + address);
            // What is folded away is read too.
            await page.EvaluateAsync("for (const details of document.querySelectorAll('details')) details.open = true");
            findings.AddRange((await page.RunAxe(s_options)).Violations.Where(finding => finding.Impact is "serious" or "critical" && (address != Renewed || finding.Id != "meta-refresh")).Select(finding => $"{address} {Words(finding)}"));
        }

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    private static string Words(AxeResultItem finding) =>
        $"{finding.Id}, {finding.Help}: {string.Join(" | ", finding.Nodes.Take(3).Select(node => $"{node.Html}: {string.Join(", ", node.Any.Select(check => check.Message))}"))}";
}
