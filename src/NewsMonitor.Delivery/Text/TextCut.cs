using System.Globalization;
using System.Text;

namespace NewsMonitor.Delivery.Text;

/// <summary>Shortens texts to what a receiver takes, counted as that receiver counts, between what a reader sees as characters (UAX #29).</summary>
internal static class TextCut
{
    private const string Ellipsis = "…";

    /// <summary>Letters with more marks than any script puts on them are pulled apart: one must not fill a whole line.</summary>
    private const int LongestCharacter = 32;

    /// <param name="text">As read by people.</param>
    /// <param name="most">What the receiver takes, the ellipsis that stands for the rest included; at least 1.</param>
    /// <param name="measure">How it counts.</param>
    /// <param name="escape">Its escaping, character by character: what is counted is what is sent, and no escape is cut in two. Null: none.</param>
    /// <returns>The text, escaped.</returns>
    public static string To(string text, int most, TextMeasure measure = TextMeasure.Utf16Units, Func<string, string>? escape = null)
    {
        escape ??= static same => same;
        var whole = escape(text);
        if (Length(whole, measure) <= most)
            return whole;

        var cut = new StringBuilder();
        var room = most - Length(Ellipsis, measure);
        for (var at = 0; at < text.Length;)
        {
            var character = text.Substring(at, NextLength(text.AsSpan(at)));
            var next = escape(character);
            if ((room -= Length(next, measure)) < 0)
                break;
            cut.Append(next);
            at += character.Length;
        }

        return cut.ToString().TrimEnd() + Ellipsis;
    }

    public static int Length(string text, TextMeasure measure) => measure switch
    {
        TextMeasure.CodePoints => text.Length - text.Where((unit, at) => char.IsLowSurrogate(unit) && at > 0 && char.IsHighSurrogate(text[at - 1])).Count(),
        _ => text.Length,
    };

    private static int NextLength(ReadOnlySpan<char> text)
    {
        var length = StringInfo.GetNextTextElementLength(text);
        if (length <= LongestCharacter)
            return length;
        Rune.DecodeFromUtf16(text, out _, out var rune);
        return rune;
    }
}
