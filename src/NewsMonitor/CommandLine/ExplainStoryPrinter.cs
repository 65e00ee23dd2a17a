using NewsMonitor.Core.Stories;
using NewsMonitor.Storage.Stories;
using NewsMonitor.Web.Stories;
using Spectre.Console;

namespace NewsMonitor.CommandLine;

/// <summary>Prints where an item belongs, how sure that is, why, and who decided it.</summary>
/// <param name="console">Where.</param>
/// <param name="pages">Scheme, host and port of the service's pages.</param>
internal sealed class ExplainStoryPrinter(IAnsiConsole console, string pages)
{
    public void Print(ExplainedStory story)
    {
        switch (story)
        {
            case ExplainedStory.Recorded(var item, var items, var voices):
                console.MarkupLineInterpolated($"[bold]item {item.Id.Value}[/] in [bold]story {item.Decision.Story.Value}[/] ({Counted.Of(items, "item")}, {voices.ToString()})");
                console.MarkupLineInterpolated($"  {StoryWords.Of(item.Decision)}");
                foreach (var move in item.Moves)
                    Print(move);
                foreach (var (at, revision) in StoryRevision.Of(item))
                    console.MarkupLineInterpolated($"  [grey]{at.UtcDateTime:yyyy-MM-dd HH:mm} UTC: revised, {revision.Rank.ToString().ToLowerInvariant()}: {revision.Reason}[/]");
                foreach (var withheld in item.Withheld)
                    console.MarkupLineInterpolated($"  [yellow]{withheld.Watchlist} does not tell {withheld.Channel}: {withheld.Reason}[/]");
                console.MarkupLineInterpolated($"  [grey]{pages}/stories/{item.Decision.Story.Value}#item-{item.Id.Value}[/]");
                break;
            case ExplainedStory.Expected(var number, { Relation: Relation.New } decision):
                console.MarkupLineInterpolated($"not on record; if it came now, it would be [bold]item {number}[/] and begin a story");
                console.MarkupLineInterpolated($"  {StoryWords.Of(decision)}");
                break;
            case ExplainedStory.Expected(var number, var decision):
                console.MarkupLineInterpolated($"not on record; if it came now, it would be [bold]item {number}[/] in [bold]story {decision.Story.Value}[/]");
                console.MarkupLineInterpolated($"  {StoryWords.Of(decision)}");
                break;
        }

        console.WriteLine();
    }

    private void Print(StoryMove move)
    {
        console.MarkupLineInterpolated($"  [yellow]{move.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC: {StoryWords.Of(move)}[/]");
        console.MarkupLineInterpolated($"    [grey]before that it was {StoryWords.Of(move.Before)}[/]");
    }
}
