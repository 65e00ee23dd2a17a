using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NewsMonitor.IntegrationTests.Browser;

/// <summary>Follows links from the first page: to all that the bar leads to, and one level below.</summary>
internal sealed partial class Crawl(IPage page, string origin)
{
    private const int Depth = 2;

    private readonly List<string> _dead = [];
    private readonly List<string> _found = ["/"];

    /// <summary>Of pages that differ by their subject alone, such as stories, one is enough.</summary>
    private readonly HashSet<string> _kinds = [];

    /// <param name="besides">Addresses looked at whether linked or not.</param>
    /// <returns>Paths and queries, in the order found, and those of them that lead nowhere.</returns>
    public async Task<(IReadOnlyList<string> Alive, IReadOnlyList<string> Dead)> RunAsync(IReadOnlyList<string> besides)
    {
        var level = new List<string> { "/" };
        for (var depth = 0; depth < Depth; depth++)
        {
            var next = new List<string>();
            foreach (var address in level)
                next.AddRange((await LinksAsync(address)).Where(IsWanted));
            _found.AddRange(next);
            level = next;
        }

        return ([.. _found.Union(besides).Except(_dead)], _dead);
    }

    private async Task<IReadOnlyList<string>> LinksAsync(string address)
    {
        try
        {
            if ((await page.GotoAsync(origin + address))!.Ok)
                return await LinksAsync();
        }
        catch (PlaywrightException)
        {
            // Chromium makes an answer without a page of it an error of its own.
        }

        _dead.Add(address);
        return [];
    }

    private async Task<IReadOnlyList<string>> LinksAsync()
    {
        var links = await page.EvaluateAsync<string[]>("[...document.links].map(link => link.href.split('#')[0])");
        return [.. links.Where(link => link.StartsWith(origin + "/", StringComparison.Ordinal)).Select(link => link[origin.Length..]).Distinct()];
    }

    private bool IsWanted(string address) => !_found.Contains(address) && !NotOurs().IsMatch(address) && _kinds.Add(KindOf(address));

    /// <summary>What follows the first step of a path names a subject, and so does what a query says.</summary>
    private static string KindOf(string address)
    {
        var parts = address.Split('?');
        var steps = parts[0].Split('/');
        if (steps.Length > 2)
            steps[2] = "*";
        return $"{string.Join('/', steps)}?{string.Join('&', parts.Skip(1).SelectMany(query => query.Split('&')).Select(pair => pair.Split('=')[0]))}";
    }

    // Hangfire's pages, and what is no page.
    [GeneratedRegex(@"^/(hangfire|metrics|health)\b")]
    private static partial Regex NotOurs();
}
