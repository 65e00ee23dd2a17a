using System.CommandLine;
using System.Text.Json;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.CommandLine;

/// <summary><c>stories</c>: items in time order in, the story of each out. Needs no configuration and no database.</summary>
internal static class StoriesCommand
{
    public static Command Create()
    {
        var command = new Command("stories", "Tell which items (JSON Lines, in time order) are one story.") { SharedOptions.File, SharedOptions.Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var lines = new ItemLines(parsed.GetValue(SharedOptions.File)!);
        var json = parsed.GetValue(SharedOptions.Json);
        var window = new StoryWindow();
        await foreach (var (line, decision, of) in window.PlaceAllAsync(lines.Read(), cancellation))
            if (json)
                JsonLines.Write([Line(line, decision, of)]);
            else
                Console.Out.WriteLine($"{line.Id}  story {decision.Story.Value}  {decision.Relation.ToString().ToLowerInvariant()}{(of is { } id ? $" of {id}" : "")}  ({decision.Reason})");
        return lines.AnyBad ? ExitCodes.Failed : ExitCodes.Fine;
    }

    private static object Line(ItemLine line, StoryDecision decision, JsonElement? of) => new
    {
        id = line.Id,
        story = decision.Story.Value,
        relation = decision.Relation.ToString().ToLowerInvariant(),
        of,
        similarity = Math.Round(decision.Similarity, 4),
    };
}
