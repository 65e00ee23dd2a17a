using System.Text;
using NewsMonitor.Core.Matching;

namespace NewsMonitor.Delivery.Text;

/// <summary>A stretch of a field's text, matched or not.</summary>
public sealed record Segment(string Text, bool Marked);

/// <summary>Cuts a field at the places evidence was found, so that a reader sees the matched words in their sentence.</summary>
public static class MarkedText
{
    /// <param name="text">The field's plain text, the one evidence offsets point into.</param>
    /// <param name="evidence">Any; only that of <paramref name="field"/> counts, and only where it lies within the text.</param>
    /// <param name="field">Which field the text is.</param>
    /// <param name="max">At most about this many UTF-16 code units, beginning a little before the first mark when that lies beyond.</param>
    public static IReadOnlyList<Segment> Of(string text, IReadOnlyList<Evidence> evidence, Field field, int max)
    {
        ArgumentNullException.ThrowIfNull(text);
        var marks = Merged(text, evidence.Where(each => each.Field == field));
        var (from, to) = Window(text, marks, max);

        var segments = new List<Segment>();
        var at = from;
        foreach (var (start, end) in marks)
        {
            if (start >= to || end <= at)
                continue;
            Add(segments, text[at..Math.Max(at, start)], marked: false);
            Add(segments, text[Math.Max(at, start)..Math.Min(end, to)], marked: true);
            at = Math.Min(end, to);
        }

        Add(segments, text[at..to], marked: false);
        if (from > 0)
            segments.Insert(0, new Segment("… ", false));
        if (to < text.Length)
            segments.Add(new Segment(" …", false));
        return segments;
    }

    private static List<(int Start, int End)> Merged(string text, IEnumerable<Evidence> evidence)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var each in evidence.OrderBy(each => each.Start))
        {
            if (each.Start < 0 || each.Length <= 0 || each.Start > text.Length - each.Length)
                continue;
            var (start, end) = (Before(text, each.Start), After(text, each.Start + each.Length));
            if (merged.Count > 0 && start <= merged[^1].End)
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, end));
            else
                merged.Add((start, end));
        }

        return merged;
    }

    private static (int From, int To) Window(string text, List<(int Start, int End)> marks, int max)
    {
        if (text.Length <= max)
            return (0, text.Length);
        var first = marks.Count > 0 ? marks[0].Start : 0;
        var from = first < max * 2 / 3 ? 0 : WordStart(text, first - max / 4);
        var to = Math.Min(text.Length, from + max);
        return (from, to == text.Length ? to : WordEnd(text, to, from));
    }

    private static int WordStart(string text, int at)
    {
        var space = text.IndexOf(' ', at, Math.Min(40, text.Length - at));
        return Before(text, space < 0 ? at : space + 1);
    }

    private static int WordEnd(string text, int at, int from)
    {
        var space = text.LastIndexOf(' ', at, Math.Min(40, at - from));
        return Before(text, space < 0 ? at : space);
    }

    private static int Before(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;

    private static int After(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at + 1 : at;

    // Edges keep their one space: cleaning must not glue a mark to its neighbours.
    private static void Add(List<Segment> segments, string raw, bool marked)
    {
        var text = new StringBuilder(OneLine.Of(raw, int.MaxValue - 2));
        if (text.Length > 0 && char.IsWhiteSpace(raw[0]))
            text.Insert(0, ' ');
        if (text.Length > 0 && char.IsWhiteSpace(raw[^1]))
            text.Append(' ');
        if (text.Length == 0 && raw.Length > 0)
            text.Append(' ');
        if (text.Length > 0)
            segments.Add(new Segment(text.ToString(), marked));
    }
}
