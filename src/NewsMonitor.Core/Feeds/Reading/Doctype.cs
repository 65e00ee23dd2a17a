using System.Text.RegularExpressions;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>
/// A document without its DTD. No DTD is ever processed: neither default attributes, nor parameter entities, nor anything external.
/// Only short plain replacement texts are kept, for publishers who define <c>nbsp</c> and the like themselves.
/// </summary>
internal sealed partial record Doctype(string Text, IReadOnlyDictionary<string, string> Entities)
{
    private const int LongestReplacement = 200;
    private const int MostEntities = 300;
    private static readonly Dictionary<string, string> None = [];

    public static Doctype Drop(string text)
    {
        var start = Find(text);
        if (start < 0) return new Doctype(text, None);
        var end = End(text, start);
        var entities = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var match in SimpleEntity().EnumerateMatches(text.AsSpan(start, end - start)))
        {
            if (entities.Count == MostEntities) break;
            var declaration = SimpleEntity().Match(text, start + match.Index, match.Length);
            if (declaration.Groups[2].Length <= LongestReplacement) entities.TryAdd(declaration.Groups[1].Value, declaration.Groups[2].Value);
        }
        return new Doctype(string.Concat(text.AsSpan(0, start), text.AsSpan(end)), entities);
    }

    // Only in the prolog: in a text, or in CDATA, the same words are somebody's prose.
    private static int Find(string text)
    {
        var at = 0;
        while ((at = text.IndexOf('<', at)) >= 0)
        {
            var rest = text.AsSpan(at);
            var close = rest.StartsWith("<!--") ? "-->" : rest.StartsWith("<?") ? "?>" : null;
            if (close is null) return rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) ? at : -1;
            at = text.IndexOf(close, at, StringComparison.Ordinal);
            if (at < 0) return -1;
        }
        return -1;
    }

    private static int End(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' or '\'':
                    var quote = text.IndexOf(text[i], i + 1);
                    if (quote < 0) return text.Length;
                    i = quote;
                    break;
                case '<' when string.CompareOrdinal(text, i, "<!--", 0, 4) == 0:
                    var comment = text.IndexOf("-->", i, StringComparison.Ordinal);
                    if (comment < 0) return text.Length;
                    i = comment + 2;
                    break;
                case '[': depth++; break;
                case ']': depth--; break;
                case '>' when depth <= 0: return i + 1;
                default: break;
            }
        }
        return text.Length;
    }

    [GeneratedRegex("""<!ENTITY\s+([A-Za-z][\w.-]{0,31})\s+["']([^"'%<]{0,201})["']\s*>""", RegexOptions.None, 1000)]
    private static partial Regex SimpleEntity();
}
