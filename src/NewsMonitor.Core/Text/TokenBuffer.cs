namespace NewsMonitor.Core.Text;

/// <summary>The words of one or several texts, folded, in memory that is used again for the next item.</summary>
internal sealed class TokenBuffer
{
    private Token[] tokens = new Token[512];
    private char[] letters = new char[4096];
    private int letterCount;

    public int Count { get; private set; }

    public ref readonly Token this[int index] => ref tokens[index];

    public ReadOnlySpan<char> Folded(int index) => letters.AsSpan(tokens[index].FoldedStart, tokens[index].FoldedLength);

    public ReadOnlySpan<char> Folded(in Token token) => letters.AsSpan(token.FoldedStart, token.FoldedLength);

    public void Clear() => (Count, letterCount) = (0, 0);

    /// <summary>A place that is no word and equals none: keeps phrases from running over it.</summary>
    public void AddGap() => Commit(0, 0, 0, 0);

    /// <summary>Room for the folded letters of the next word; <see cref="Commit"/> makes it one.</summary>
    internal Span<char> Room(int length)
    {
        if (letters.Length - letterCount < length)
            Array.Resize(ref letters, Math.Max(letters.Length * 2, letterCount + length));
        return letters.AsSpan(letterCount);
    }

    internal void Commit(int start, int length, int foldedLength, ulong hash)
    {
        if (Count == tokens.Length)
            Array.Resize(ref tokens, tokens.Length * 2);
        tokens[Count++] = new Token(start, length, letterCount, foldedLength, hash);
        letterCount += foldedLength;
    }
}
