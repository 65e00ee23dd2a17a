using System.CommandLine;
using System.Globalization;
using NewsMonitor.Configuration;
using NewsMonitor.Configuration.Options;
using NewsMonitor.Fetching;

namespace NewsMonitor.CommandLine;

/// <summary><c>feeds discover</c>: the feeds of a site, ready to be configured.</summary>
internal static class FeedsDiscoverCommand
{
    private static readonly Argument<string> Address = new("URL") { Description = "A page or a feed." };

    public static Command Create()
    {
        var command = new Command("discover", "Find the feeds of a page and read them.") { Address, SharedOptions.Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var address = parsed.GetValue(Address)!;
        if (!Uri.TryCreate(address.Contains("://", StringComparison.Ordinal) ? address : "https://" + address, UriKind.Absolute, out var url))
        {
            await Console.Error.WriteLineAsync($"`{address}` is not an address.");
            return ExitCodes.WrongUsage;
        }

        // An address may be looked at without any configuration; where there is one, its limits and its guard hold.
        var http = ConfigurationLoader.Load(parsed.GetValue(SharedOptions.Config)!).Settings?.Options.Http ?? new HttpSection();
        using var fetcher = new FeedFetcher(Composition.FetchOptions(http), TimeProvider.System);
        var (found, reason) = await new FeedsDiscovery(fetcher).FindAsync(url, cancellation);
        if (reason is not null)
            await Console.Error.WriteLineAsync(reason);
        if (parsed.GetValue(SharedOptions.Json))
            JsonLines.Write(found.Select(Line));
        else
            foreach (var feed in found)
                Print(feed);
        return found.Count > 0 ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static object Line(FeedsFinding feed) => new
    {
        name = feed.Document.Title,
        url = feed.Url,
        format = feed.Document.Format,
        items = feed.Document.Entries.Count,
        latest = feed.Latest,
        language = feed.Document.Language,
        hub = feed.Document.Hints.Hub,
    };

    private static void Print(FeedsFinding feed)
    {
        var latest = feed.Latest?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        Console.Out.WriteLine($"{feed.Document.Title ?? "(no title)"}");
        Console.Out.WriteLine($"  {feed.Url}");
        Console.Out.WriteLine($"  {feed.Document.Format}, {Counted.Of(feed.Document.Entries.Count, "item")}, {(latest is null ? "no dates" : $"latest {latest} UTC")}");
    }
}
