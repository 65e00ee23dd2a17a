using System.CommandLine;
using NewsMonitor.Configuration;

namespace NewsMonitor.CommandLine;

/// <summary><c>check</c>: everything that can be known to be wrong before it is lived with.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Validate the configuration and run the watchlists' examples.") { SharedOptions.Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var path = parsed.GetValue(SharedOptions.Config)!;
        var loaded = ConfigurationLoader.Load(path);
        if (parsed.GetValue(SharedOptions.Json))
            JsonLines.Write(loaded.Problems.Select(problem => new
            {
                severity = problem.Severity.ToString().ToLowerInvariant(),
                file = problem.File,
                line = problem.Line,
                path = problem.Path,
                message = problem.Message,
                suggestion = problem.Suggestion,
            }));
        else
            Print(loaded, path);
        return loaded.Settings is null ? ExitCodes.Failed : ExitCodes.Fine;
    }

    private static void Print(LoadedConfiguration loaded, string path)
    {
        foreach (var problem in loaded.Problems)
            Console.Out.WriteLine($"{problem.Severity.ToString().ToLowerInvariant()}: {problem}");
        if (loaded.Settings is not { } settings)
        {
            var errors = loaded.Problems.Count(problem => problem.Severity == Severity.Error);
            Console.Out.WriteLine($"{path}: {Counted.Of(errors, "error")}.");
            return;
        }

        var watchlists = settings.Watchlists.Watchlists;
        var examples = watchlists.Sum(watchlist => watchlist.MustMatch.Count + watchlist.MustNotMatch.Count);
        Console.Out.WriteLine(
            $"{path} is good: {Counted.Of(settings.Feeds.Count, "feed")}, {Counted.Of(watchlists.Count, "watchlist")} "
            + $"({Counted.Of(examples, "example")} hold), {Counted.Of(settings.Watchlists.Entities.Count, "entity", "entities")}, "
            + $"{Counted.Of(settings.Channels.Count, "channel")}.");
    }
}
