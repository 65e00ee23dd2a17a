using System.Runtime.InteropServices;

namespace NewsMonitor.Core.Text;

/// <summary>A hash over folded letters, four at a time: the same in every process, so that it may be stored.</summary>
internal static class WordHash
{
    private const ulong Seed = 0xCBF29CE484222325;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<char> folded)
    {
        var hash = Seed ^ (ulong)folded.Length;
        while (folded.Length >= 4)
        {
            hash = Mix(hash, MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(folded)));
            folded = folded[4..];
        }
        ulong rest = 0;
        foreach (var letter in folded)
            rest = (rest << 16) | letter;
        return Mix(hash, rest);
    }

    private static ulong Mix(ulong hash, ulong letters)
    {
        hash = (hash ^ letters) * Multiplier;
        return hash ^ (hash >> 32);
    }
}
