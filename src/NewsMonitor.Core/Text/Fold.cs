namespace NewsMonitor.Core.Text;

/// <summary>Folding of whole texts, for comparing names and the like: words alone, one space between them.</summary>
internal static class Fold
{
    /// <summary>The folded words of a text, joined by single spaces: <c>"L'Été à Paris"</c> gives <c>"l ete a paris"</c>.</summary>
    public static string Text(string text) => string.Join(' ', Words.Of(text));

    /// <summary>Whether two texts are made of the same words, whatever their case, accents, width and punctuation.</summary>
    public static bool Same(string left, string right) => string.Equals(Text(left), Text(right), StringComparison.Ordinal);
}
