using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Matching;

/// <summary>Makes patterns out of what queries say.</summary>
internal static class Patterns
{
    /// <summary>Null when the text holds no word.</summary>
    public static Pattern? Of(PatternKind kind, string text)
    {
        var words = Words.Of(text);
        if (words.Count == 0)
            return null;
        return new Pattern(kind, [.. words])
        {
            Surfaces = kind switch
            {
                PatternKind.Exact => SurfacesOf(text),
                PatternKind.Stem => SurfacesOf(text.ToLowerInvariant()),
                _ => null,
            },
        };
    }

    private static string[] SurfacesOf(string text)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Read(text, tokens);
        var surfaces = new string[tokens.Count];
        for (var i = 0; i < surfaces.Length; i++)
            surfaces[i] = ExactForm.Of(text.Substring(tokens[i].Start, tokens[i].Length));
        return surfaces;
    }
}
