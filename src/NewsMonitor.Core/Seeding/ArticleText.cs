using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Seeding;

/// <summary>An article as one text, a paragraph a line: title first, hard-wrapped lines joined, bylines and calls to read on left out, datelines made a line of their own.</summary>
internal static class ArticleText
{
    // Lines a program broke are about this long, paragraphs are longer or end with a mark.
    private const int ShortestWrapped = 45;
    private const int LongestWrapped = 110;

    public static string Of(Article article)
    {
        var lines = article.Text.ReplaceLineEndings("\n").Replace('\u00A0', ' ').Replace('\u202F', ' ').Split('\n').Select(line => line.Trim()).ToList();
        if (AreWrapped(lines))
            lines = Join(lines);
        var title = article.Title?.ReplaceLineEndings(" ").Trim();
        if (!string.IsNullOrEmpty(title) && (lines.Find(line => line.Length > 0) is not { } first || !Fold.Same(first, title)))
            lines.Insert(0, title);
        return string.Join('\n', lines.Where(line => line.Length > 0 && !Boilerplate.Is(line)).Select(Dateline.Apart));
    }

    private static bool AreWrapped(List<string> lines)
    {
        var (full, runOn) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
            if (lines[i].Length > 0 && lines[i + 1].Length > 0)
            {
                full++;
                runOn += lines[i].Length is >= ShortestWrapped and <= LongestWrapped && !EndsSentence(lines[i]) ? 1 : 0;
            }
        return full >= 3 && runOn * 2 > full;
    }

    private static List<string> Join(List<string> lines)
    {
        List<string> joined = [];
        var goesOn = false;
        foreach (var line in lines)
        {
            if (goesOn && line.Length > 0 && line[0] is not ('-' or '*' or '•'))
                joined[^1] = $"{joined[^1]} {line}";
            else
                joined.Add(line);
            goesOn = line.Length >= ShortestWrapped;
        }
        return joined;
    }

    private static bool EndsSentence(string line) => line[^1] is '.' or '!' or '?' or '"' or '”' or '»' or ':';
}
