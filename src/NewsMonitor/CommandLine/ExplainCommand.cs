using System.CommandLine;
using System.Text;
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

        if (bytes.Value.Length == 0)
        {
            await Console.Error.WriteLineAsync($"{input}: is empty.");
            return ExitCodes.Failed;
        }

        var printer = new ExplanationPrinter(AnsiConsole.Console);
        var lines = new ItemLines(input, () => new StringReader(Encoding.UTF8.GetString(bytes.Value.Span)), Console.Error);
        if (ReadItems(bytes.Value, type, address, lines) is not { } items)
        {
            await Console.Error.WriteLineAsync($"{input}: is no text.");
            return ExitCodes.Failed;
        }

        foreach (var item in items)
            foreach (var watchlist in settings.Watchlists.Watchlists)
                printer.Print(item, settings.Matcher.Explain(item, watchlist.Name));
        return lines.AnyBad ? ExitCodes.Failed : ExitCodes.Fine;
    }

    /// <summary>Null when it is neither a feed nor text.</summary>
    private static IEnumerable<Item>? ReadItems(ReadOnlyMemory<byte> bytes, string? type, Uri? address, ItemLines lines)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (FeedParser.Parse(bytes, type, address) is FeedParseResult.Feed(var document, _))
            return ItemFactory.Create(document, new Feed { Name = "input", Url = address ?? new Uri("http://localhost/") }, now);
        if (InputText.Of(bytes.Span) is not { } text)
            return null;
        return text.TrimStart().StartsWith('{') ? lines.Read().Select(line => line.ToItem(now)) : [Article(text, now)];
    }

    /// <summary>An article's first line is its title.</summary>
    private static Item Article(string text, DateTimeOffset now)
    {
        var parts = HtmlText.ToText(text).Trim().Split('\n', 2, StringSplitOptions.TrimEntries);
        return new Item { Identity = "text", Title = parts[0], Summary = parts.Length > 1 ? parts[1] : "", FirstSeen = now };
    }
}
