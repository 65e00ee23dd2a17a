using System.Text;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using Spectre.Console;

namespace NewsMonitor.CommandLine;

/// <summary>Prints what each watchlist made of an item: points, places, what was missing, and the found words marked in the text.</summary>
internal sealed class ExplanationPrinter(IAnsiConsole console)
{
    private const int MostMissing = 8;

    public void Print(Item item, Explanation explanation)
    {
        var verdict = explanation.Matches ? "[green]matches[/]" : "[yellow]does not match[/]";
        console.MarkupLine($"{verdict} [bold]{Markup.Escape(explanation.Watchlist)}[/]: {explanation.Score:0.##} points, {explanation.Threshold:0.##} are needed");
        if (explanation.Reason is { } reason)
            console.MarkupLineInterpolated($"  [yellow]{reason}[/]");
        foreach (var field in new[] { Field.Title, Field.Summary, Field.Content })
            if (ItemText.Of(item, field) is { Length: > 0 } text)
                console.MarkupLine($"  [grey]{NameOf(field)}[/] {Marked(text, [.. explanation.Evidence.Where(evidence => evidence.Field == field)])}");
        if (explanation.Evidence.Count > 0)
            console.Write(Table(explanation.Evidence));
        if (explanation is { Matches: false, Missing.Count: > 0 })
            console.MarkupLineInterpolated($"  [grey]not found[/] {string.Join("; ", explanation.Missing.Take(MostMissing))}{(explanation.Missing.Count > MostMissing ? "; …" : "")}");
        console.WriteLine();
    }

    private static Table Table(IReadOnlyList<Evidence> found)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("points").RightAligned()).AddColumns("found", "in", "at", "term");
        foreach (var evidence in found)
            table.AddRow(
                new Text($"{evidence.Weight:0.##}"), new Text(evidence.Text), new Text(NameOf(evidence.Field)), new Text($"{evidence.Start}"), new Text(evidence.Term));
        return table;
    }

    private static string NameOf(Field field) => field.ToString().ToLowerInvariant();

    /// <summary>The text with its found places marked; places that lie in one another are one.</summary>
    private string Marked(string text, IReadOnlyList<Evidence> found)
    {
        var marked = new StringBuilder();
        var at = 0;
        var places = found.OrderBy(evidence => evidence.Start).Select(evidence => (evidence.Start, End: evidence.Start + evidence.Length)).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            var (start, end) = places[i];
            while (i + 1 < places.Count && places[i + 1].Start <= end)
                end = Math.Max(end, places[++i].End);
            marked.Append(Markup.Escape(text[at..start])).Append(Mark(text[start..end]));
            at = end;
        }

        return marked.Append(Markup.Escape(text[at..])).ToString();
    }

    private string Mark(string found) => console.Profile.Capabilities.Ansi ? $"[black on yellow]{Markup.Escape(found)}[/]" : $"»{Markup.Escape(found)}«";
}
