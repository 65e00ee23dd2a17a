using System.CommandLine;
using System.Data.Common;
using System.Text;
using NewsMonitor.Configuration;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage;
using Spectre.Console;

namespace NewsMonitor.CommandLine;

/// <summary><c>explain</c>: for a person, why an item is in its story, and why each watchlist did or did not match, marked in the text.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string?> Input = new("INPUT")
    {
        Description = "A file, an address, or -: items as JSON Lines, a feed, or the text of an article whose first line is its title.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<long?> Number = new("--item") { Description = "An item on record, by its number.", HelpName = "NUMBER" };

    public static Command Create()
    {
        var command = new Command("explain", "Show why an item is in its story, and why each watchlist did or did not match.") { Input, Number };
        command.SetAction(RunAsync);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Input) is null == result.GetValue(Number) is null)
                result.AddError("Name an INPUT, or say --item NUMBER for an item on record.");
        });
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var config = parsed.GetValue(SharedOptions.Config)!;
        if (ConfigurationReading.LoadOrReport(config) is not { } settings)
            return ExitCodes.Failed;
        await using var database = await OpenOrSayAsync(settings, cancellation);
        if (parsed.GetValue(Number) is { } number)
            return await ExplainRecordedAsync(number, settings, database, cancellation);
        var input = parsed.GetValue(Input)!;
        var (bytes, type, address) = await new FeedSource(config, null, null).ReadBytesAsync(input, cancellation);
        if (bytes is not { Length: > 0 })
        {
            await Console.Error.WriteLineAsync($"{input}: {(bytes is null ? type : "is empty.")}");
            return ExitCodes.Failed;
        }

        var lines = new ItemLines(input, () => new StringReader(Encoding.UTF8.GetString(bytes.Value.Span)), Console.Error);
        if (ExplainInput.Read(bytes.Value, type, address, lines) is not { } items)
        {
            await Console.Error.WriteLineAsync($"{input}: is no text.");
            return ExitCodes.Failed;
        }

        var stories = await ExplainedStories.BeginAsync(database?.Stories, items, cancellation);
        foreach (var item in items)
            Print(item, await stories.ExplainAsync(item, cancellation), settings);
        return lines.AnyBad ? ExitCodes.Failed : ExitCodes.Fine;
    }

    private static async Task<int> ExplainRecordedAsync(long number, MonitorSettings settings, MonitorDatabase? database, CancellationToken cancellation)
    {
        if (database is null || await database.Stories.ItemAsync(new ItemId(number), cancellation) is not { } item)
        {
            await Console.Error.WriteLineAsync($"There is no item {number} on record: it was never read, or has been purged.");
            return ExitCodes.Failed;
        }

        var stories = await ExplainedStories.BeginAsync(database.Stories, [], cancellation);
        Print(item.Item, await stories.RecordedAsync(item, cancellation), settings);
        return ExitCodes.Fine;
    }

    private static void Print(Item item, ExplainedStory story, MonitorSettings settings)
    {
        var pages = (settings.Root["Urls"] ?? "http://127.0.0.1:5080").Split(';')[0].TrimEnd('/');
        new ExplainStoryPrinter(AnsiConsole.Console, pages).Print(story);
        var printer = new ExplanationPrinter(AnsiConsole.Console);
        foreach (var watchlist in settings.Watchlists.Watchlists)
            printer.Print(item, settings.Matcher.Explain(item, watchlist.Name));
    }

    /// <summary>What is on record adds to the answer; watchlists are explained without it too.</summary>
    private static async Task<MonitorDatabase?> OpenOrSayAsync(MonitorSettings settings, CancellationToken cancellation)
    {
        try
        {
            return await Composition.OpenToReadAsync(settings.Options, TimeProvider.System, cancellation);
        }
        catch (Exception exception) when (exception is StorageException or DbException)
        {
            await Console.Error.WriteLineAsync($"What is on record cannot be read: {exception.Message}");
            return null;
        }
    }
}
