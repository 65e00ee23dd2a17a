using System.Text;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>Character data made legal: references resolved or escaped, characters XML 1.0 forbids dropped (section 2.2).</summary>
internal static class XmlText
{
    public static void Write(
        StringBuilder output, ReadOnlySpan<char> text, Replacements entities, SortedSet<string> repairs, bool inAttribute)
    {
        while (!text.IsEmpty)
        {
            var stop = text.IndexOfAny("&<>\"");
            if (stop < 0) stop = text.Length;
            WriteLegal(output, text[..stop], repairs);
            text = text[stop..];
            if (text.IsEmpty) return;
            if (text[0] == '&') text = text[Reference(output, text, entities, repairs)..];
            else
            {
                output.Append(text[0] switch { '<' => "&lt;", '>' => "&gt;", _ => inAttribute ? "&quot;" : "\"" });
                text = text[1..];
            }
        }
    }

    public static void WriteLegal(StringBuilder output, ReadOnlySpan<char> text, SortedSet<string> repairs)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\uD800' or >= '\uE000' and <= '\uFFFD' or '\t' or '\n' or '\r') continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) { i++; continue; }
            output.Append(text[start..i]);
            start = i + 1;
            repairs.Add("dropped characters XML forbids");
        }
        output.Append(text[start..]);
    }

    // What is resolved is written as text again: a replacement never becomes markup.
    private static int Reference(StringBuilder output, ReadOnlySpan<char> text, Replacements entities, SortedSet<string> repairs)
    {
        var semicolon = text[..Math.Min(text.Length, EntityNames.LongestName + 2)].IndexOf(';');
        if (semicolon > 1 && entities.TryTake(text[1..semicolon].ToString(), out var own))
        {
            if (own.Length > 1 && own[0] == '&' && EntityNames.TryRead(own, out var character, out var whole) && whole == own.Length) own = character ?? "";
            WriteEscaped(output, own, repairs);
            return semicolon + 1;
        }
        if (EntityNames.TryRead(text, out var value, out var length) && text[length - 1] == ';')
        {
            if (value is null) repairs.Add("dropped references to characters XML forbids");
            else WriteEscaped(output, value, repairs);
            if (text[1] != '#' && text[1..(length - 1)] is not ("amp" or "lt" or "gt" or "quot" or "apos")) repairs.Add("resolved HTML entities");
            return length;
        }
        output.Append("&amp;");
        repairs.Add("escaped a bare &");
        return 1;
    }

    private static void WriteEscaped(StringBuilder output, string value, SortedSet<string> repairs)
    {
        foreach (var c in value.AsSpan())
        {
            if (c is '&' or '<' or '>' or '"') output.Append(c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            else if (!char.IsSurrogate(c)) WriteLegal(output, [c], repairs);
            else output.Append(c);
        }
    }
}
