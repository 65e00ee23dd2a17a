namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>A start tag as a publisher wrote it: attributes may lack quotes or a value; of two with one name the first counts.</summary>
internal sealed record XmlTag(string Name, IReadOnlyList<KeyValuePair<string, string>> Attributes, bool IsEmpty, int End)
{
    public static bool StartsName(char c) => char.IsAsciiLetter(c) || c == '_' || (c >= 0xC0 && char.IsLetter(c));

    /// <summary>False when the text ends within the tag.</summary>
    public static bool TryRead(string text, int start, int mostAttributes, out XmlTag tag)
    {
        tag = null!;
        var at = start + 1;
        var name = NameAt(text, ref at);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        var isEmpty = false;
        while (true)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '\'' or '=')) at++;
            if (at >= text.Length) return false;
            if (text[at] == '>') break;
            // A tag that never closed runs into the next one.
            if (text[at] == '<') { at--; break; }
            isEmpty = text[at] == '/';
            if (isEmpty || !StartsName(text[at])) { at++; continue; }
            var attribute = NameAt(text, ref at);
            if (!TryValue(text, ref at, out var value)) return false;
            if (attributes.Count < mostAttributes) attributes.TryAdd(attribute, value);
        }
        tag = new XmlTag(name, [.. attributes], isEmpty, at + 1);
        return true;
    }

    private static string NameAt(string text, ref int at)
    {
        var start = at;
        var colons = 0;
        while (at < text.Length && (StartsName(text[at]) || char.IsAsciiDigit(text[at]) || text[at] is '-' or '.' || IsInnerColon(text, at, ref colons))) at++;
        return text[start..at];
    }

    private static bool IsInnerColon(string text, int at, ref int colons) =>
        text[at] == ':' && at + 1 < text.Length && StartsName(text[at + 1]) && ++colons == 1;

    private static bool TryValue(string text, ref int at, out string value)
    {
        value = "";
        var look = at;
        while (look < text.Length && char.IsWhiteSpace(text[look])) look++;
        if (look >= text.Length) return false;
        if (text[look] != '=') return true;
        look++;
        while (look < text.Length && char.IsWhiteSpace(text[look])) look++;
        if (look >= text.Length) return false;
        var quote = text[look];
        var isQuoted = quote is '"' or '\'';
        var end = isQuoted ? text.IndexOf(quote, look + 1) : text.AsSpan(look).IndexOfAny(" \t\r\n>") + look;
        if (end < look) return false;
        value = isQuoted ? text[(look + 1)..end] : text[look..end].TrimEnd('/');
        at = isQuoted ? end + 1 : end;
        return true;
    }
}
