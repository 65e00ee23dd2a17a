namespace NewsMonitor.Core.Text;

/// <summary>The folded words of a text.</summary>
internal static class Words
{
    [ThreadStatic]
    private static TokenBuffer? shared;

    /// <summary>Each word as a string. For many texts in a row, read into a <see cref="TokenBuffer"/> instead and use it again.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var tokens = shared ??= new TokenBuffer();
        tokens.Clear();
        Tokenizer.Read(text, tokens);
        var words = new string[tokens.Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = tokens.Folded(i).ToString();
        return words;
    }

    /// <summary>The <see cref="WordHash"/> of each word, in order: stable between runs, for shingles and fingerprints. Clears the buffer first.</summary>
    public static void HashesOf(ReadOnlySpan<char> text, TokenBuffer buffer, List<ulong> hashes)
    {
        buffer.Clear();
        Tokenizer.Read(text, buffer);
        for (var i = 0; i < buffer.Count; i++)
            hashes.Add(buffer[i].Hash);
    }
}
