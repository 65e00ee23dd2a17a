namespace NewsMonitor.Core.Matching;

/// <summary>Keeps out most words that do not begin as one of those wanted; lets all through that do.</summary>
internal sealed class LetterFilter
{
    private const int Bits = 1 << 16;
    private readonly ulong[] bits = new ulong[Bits / 64];
    private readonly int letters;

    /// <param name="letters">How many letters of each are looked at; the wanted have at least as many.</param>
    /// <param name="wanted">Beginnings.</param>
    public LetterFilter(int letters, IEnumerable<string> wanted)
    {
        this.letters = letters;
        foreach (var beginning in wanted)
        {
            var bit = BitOf(beginning);
            bits[bit >> 6] |= 1UL << bit;
        }
    }

    public bool LetsThrough(ReadOnlySpan<char> folded)
    {
        if (folded.Length < letters)
            return false;
        var bit = BitOf(folded);
        return (bits[bit >> 6] & (1UL << bit)) != 0;
    }

    private int BitOf(ReadOnlySpan<char> folded)
    {
        var hash = 0;
        foreach (var letter in folded[..letters])
            hash = (hash * 41) + letter;
        return (hash ^ (hash >> 16)) & (Bits - 1);
    }
}
