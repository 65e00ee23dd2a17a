namespace NewsMonitor.Core.Text;

/// <summary>A running hash over folded letters: the same in every process, so that it may be stored.</summary>
internal static class WordHash
{
    public const ulong Seed = 0xCBF29CE484222325;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    public static ulong Add(ulong hash, char letter)
    {
        hash = (hash ^ letter) * Multiplier;
        return hash ^ (hash >> 29);
    }

    public static ulong Of(ReadOnlySpan<char> folded)
    {
        var hash = Seed;
        foreach (var letter in folded)
            hash = Add(hash, letter);
        return hash;
    }
}
