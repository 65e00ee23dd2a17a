using System.CommandLine;
using System.Globalization;
using NewsMonitor.Storage.Feeds;
using Spectre.Console;

namespace NewsMonitor.CommandLine;

/// <summary><c>feeds list</c>: each feed's state, next poll and last error.</summary>
internal static class FeedsCommand
{
    public static Command Create()
    {
        var list = new Command("list", "List the feeds with their state.") { SharedOptions.Json };
        list.SetAction((parsed, cancellation) => DatabaseCommand.RunAsync(parsed, ListAsync, cancellation));
        return new Command("feeds", "Look at the feeds.") { list };
    }

    private static async Task<int> ListAsync(ParseResult parsed, OpenedDatabase opened, CancellationToken cancellation)
    {
        var feeds = await opened.Database.Feeds.ListAsync(cancellation);
        if (parsed.GetValue(SharedOptions.Json))
            JsonLines.Write(feeds.Select(Line));
        else
            Print(feeds);
        return ExitCodes.Fine;
    }

    private static object Line(StoredFeed feed) => new
    {
        name = feed.Name,
        url = feed.Url,
        enabled = feed.Enabled,
        state = StateOf(feed),
        nextCheckAt = feed.State.NextCheckAt,
        lastPolledAt = feed.State.LastPolledAt,
        lastSuccessAt = feed.State.LastSuccessAt,
        lastError = feed.State.LastError,
    };

    private static void Print(IReadOnlyList<StoredFeed> feeds)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("feed", "state", "next poll (UTC)", "last error");
        foreach (var feed in feeds)
            table.AddRow(
                new Text(feed.Name), new Text(StateOf(feed)),
                new Text(feed.State.NextCheckAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
                new Text(feed.State.LastError ?? ""));
        AnsiConsole.Write(table);
    }

    private static string StateOf(StoredFeed feed) => feed switch
    {
        { Enabled: false } => "disabled",
        { State.Gone: true } => "gone",
        { State.FailureLevel: > 0 } => "failing",
        { State.BaselineDone: false } => "new",
        _ => "healthy",
    };
}
