using System.CommandLine;
using System.Text.Json;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Text;
using Spectre.Console;

namespace NewsMonitor.CommandLine;

/// <summary><c>explain</c>: for a person, why each watchlist did or did not match, marked in the text.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> Input = new("INPUT")
    {
        Description = "A file, an address, or -: items as JSON Lines, a feed, or the text of an article whose first line is its title.",
    };

    public static Command Create()
    {
        var command = new Command("explain", "Show why each watchlist did or did not match.") { Input };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var config = parsed.GetValue(SharedOptions.Config)!;
        if (ConfigurationReading.LoadOrReport(config) is not { } settings)
            return ExitCodes.Failed;
        var input = parsed.GetValue(Input)!;
        var (bytes, type, address) = await new FeedSource(config, null, null).ReadBytesAsync(input, cancellation);
        if (bytes is null)
        {
            await Console.Error.WriteLineAsync($"{input}: {type}");
            return ExitCodes.Failed;
        }

        var printer = new ExplanationPrinter(AnsiConsole.Console);
        foreach (var item in ReadItems(bytes.Value, type, address))
            foreach (var watchlist in settings.Watchlists.Watchlists)
                printer.Print(item, settings.Matcher.Explain(item, watchlist.Name));
        return ExitCodes.Fine;
    }

    private static IReadOnlyList<Item> ReadItems(ReadOnlyMemory<byte> bytes, string? type, Uri? address)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (ItemsOf(bytes, now) is { } items)
            return items;
        if (FeedParser.Parse(bytes, type, address) is FeedParseResult.Feed(var document, _))
            return ItemFactory.Create(document, new Feed { Name = "input", Url = address ?? new Uri("http://localhost/") }, now);
        var lines = HtmlText.ToText(System.Text.Encoding.UTF8.GetString(bytes.Span)).Trim().Split('\n', 2, StringSplitOptions.TrimEntries);
        return [new Item { Identity = "text", Title = lines[0], Summary = lines.Length > 1 ? lines[1] : "", FirstSeen = now }];
    }

    /// <summary>Items as JSON Lines, or null when the bytes are something else.</summary>
    private static List<Item>? ItemsOf(ReadOnlyMemory<byte> bytes, DateTimeOffset now)
    {
        try
        {
            var lines = System.Text.Encoding.UTF8.GetString(bytes.Span).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var items = lines.Select(ItemLine.Read).ToList();
            return items.TrueForAll(item => item.Title is not null) ? [.. items.Select(item => item.ToItem(now))] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
