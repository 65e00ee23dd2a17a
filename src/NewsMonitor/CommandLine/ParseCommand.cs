using System.CommandLine;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.CommandLine;

/// <summary><c>parse</c>: what the reader makes of a feed, one object a line for each input.</summary>
internal static class ParseCommand
{
    private static readonly Argument<string[]> Inputs = new("INPUT") { Description = "Files, URLs, or - for standard input.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> ContentType = new("--content-type") { Description = "As if the server had said so." };
    private static readonly Option<string?> BaseUrl = new("--base-url") { Description = "What relative links are relative to." };

    public static Command Create()
    {
        var command = new Command("parse", "Read feeds and print them.") { Inputs, ContentType, BaseUrl, SharedOptions.Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var baseUrl = parsed.GetValue(BaseUrl);
        if (baseUrl is not null && !Uri.TryCreate(baseUrl, UriKind.Absolute, out _))
        {
            Console.Error.WriteLine($"--base-url: `{baseUrl}` is not an absolute address.");
            return ExitCodes.WrongUsage;
        }

        var source = new FeedSource(parsed.GetValue(SharedOptions.Config)!, parsed.GetValue(ContentType), baseUrl is null ? null : new Uri(baseUrl));
        var failed = false;
        foreach (var input in parsed.GetValue(Inputs)!)
        {
            var result = await source.ReadAsync(input, cancellation);
            failed |= result is not FeedParseResult.Feed;
            if (parsed.GetValue(SharedOptions.Json))
                JsonLines.Write([ParseLine.Of(input, result)]);
            else
                Print(input, result);
        }

        return failed ? ExitCodes.Failed : ExitCodes.Fine;
    }

    private static void Print(string input, FeedParseResult result)
    {
        if (result is not FeedParseResult.Feed(var document, var repairs))
        {
            Console.Out.WriteLine($"{input}: {((FeedParseResult.NotAFeed)result).Reason}");
            return;
        }

        Console.Out.WriteLine($"{input}: {document.Format}: {document.Title} ({Counted.Of(document.Entries.Count, "item")})");
        foreach (var repair in repairs)
            Console.Out.WriteLine($"  repaired: {repair}");
        foreach (var entry in document.Entries)
            Console.Out.WriteLine($"  {entry.Published?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? "no date",-16}  {entry.Title}");
    }
}
