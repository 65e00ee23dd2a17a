using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Watchlists;
using Spectre.Console;

namespace NewsMonitor.CommandLine;

/// <summary>Prints what each watchlist made of an item: points, places, reasons, and the found words marked in the text.</summary>
internal sealed class Explanation(IAnsiConsole console, IReadOnlyList<Watchlist> watchlists)
{
    public void Print(Item item, MatchResult result)
    {
        foreach (var watchlist in watchlists)
        {
            var match = result.Matches.FirstOrDefault(match => match.Watchlist == watchlist.Name);
            var miss = result.NearMisses.FirstOrDefault(miss => miss.Watchlist == watchlist.Name);
            if (match is not null)
                PrintMatch(item, watchlist, match);
            else
                PrintMiss(item, watchlist, miss);
            console.WriteLine();
        }
    }

    private void PrintMatch(Item item, Watchlist watchlist, Match match)
    {
        console.MarkupLineInterpolated($"[green]matches[/] [bold]{watchlist.Name}[/] with {match.Score:0.##} points (needs {watchlist.MinScore:0.##})");
        foreach (var field in new[] { Field.Title, Field.Summary, Field.Content })
            if (TextOf(item, field) is { Length: > 0 } text)
                console.MarkupLine($"  [grey]{field.ToString().ToLowerInvariant()}[/] {Marked(text, [.. match.Evidence.Where(evidence => evidence.Field == field)])}");
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("points").RightAligned()).AddColumns("term", "found", "in", "at");
        foreach (var evidence in match.Evidence)
            table.AddRow(
                new Text($"{evidence.Weight:0.##}"), new Text(evidence.Term), new Text(evidence.Text),
                new Text(evidence.Field.ToString().ToLowerInvariant()), new Text($"{evidence.Start}"));
        console.Write(table);
    }

    private void PrintMiss(Item item, Watchlist watchlist, NearMiss? miss)
    {
        console.MarkupLineInterpolated($"[yellow]does not match[/] [bold]{watchlist.Name}[/]");
        console.MarkupLineInterpolated($"  [grey]title[/] {item.Title}");
        console.MarkupLineInterpolated($"  {(miss is null ? "it has less than 70 % of the points needed" : $"near miss with {miss.Score:0.##} of {watchlist.MinScore:0.##} points: {miss.Reason}")}");
    }

    private static string TextOf(Item item, Field field) => field switch
    {
        Field.Title => item.Title,
        Field.Summary => item.Summary,
        _ => item.Content,
    };

    /// <summary>The text with every found place marked once; places may lie in one another.</summary>
    private string Marked(string text, IReadOnlyList<Evidence> found)
    {
        var marked = new System.Text.StringBuilder();
        var at = 0;
        foreach (var evidence in found.OrderBy(evidence => evidence.Start).ThenByDescending(evidence => evidence.Length))
        {
            var start = Math.Max(evidence.Start, at);
            var end = evidence.Start + evidence.Length;
            if (end <= start)
                continue;
            marked.Append(Markup.Escape(text[at..start])).Append(Mark(text[start..end]));
            at = end;
        }

        return marked.Append(Markup.Escape(text[at..])).ToString();
    }

    private string Mark(string found) => console.Profile.Capabilities.Ansi ? $"[black on yellow]{Markup.Escape(found)}[/]" : $"»{Markup.Escape(found)}«";
}
