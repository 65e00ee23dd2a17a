using System.CommandLine;
using NewsMonitor.Core.Matching;

namespace NewsMonitor.CommandLine;

/// <summary><c>match</c>: items in, what every watchlist made of them out.</summary>
internal static class MatchCommand
{
    public static Command Create()
    {
        var command = new Command("match", "Match items (JSON Lines) against the watchlists.") { SharedOptions.File, SharedOptions.Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        if (ConfigurationReading.LoadOrReport(parsed.GetValue(SharedOptions.Config)!) is not { } settings)
            return ExitCodes.Failed;
        var lines = new ItemLines(parsed.GetValue(SharedOptions.File)!);
        var now = TimeProvider.System.GetUtcNow();
        var results = lines.Read().Select(line => (line.Id, Result: settings.Matcher.Match(line.ToItem(now))));
        if (parsed.GetValue(SharedOptions.Json))
            JsonLines.Write(results.Select(each => MatchLine.Of(each.Id, each.Result)));
        else
            foreach (var (id, result) in results)
                Print(id?.ToString() ?? "-", result);
        return lines.AnyBad ? ExitCodes.Failed : ExitCodes.Fine;
    }

    private static void Print(string id, MatchResult result)
    {
        foreach (var match in result.Matches)
            Console.Out.WriteLine($"{id}  {match.Watchlist}  {match.Score:0.##}  {string.Join(", ", match.Evidence.Select(evidence => evidence.Text))}");
        foreach (var miss in result.NearMisses)
            Console.Out.WriteLine($"{id}  {miss.Watchlist}  {miss.Score:0.##}  near miss: {miss.Reason}");
        if (result is { Matches.Count: 0, NearMisses.Count: 0 })
            Console.Out.WriteLine($"{id}  -");
    }
}
