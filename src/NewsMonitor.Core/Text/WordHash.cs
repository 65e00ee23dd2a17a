using System.Buffers.Binary;
using System.Runtime.CompilerServices;
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
        var rest = folded.Length < 4 ? Few(folded) : Last(folded);
        for (; folded.Length >= 4; folded = folded[4..])
            hash = Mix(hash, FourOf(folded));
        return Mix(hash, rest);
    }

    /// <summary>What is left after all the fours, taken from the last four letters without a branch: the last one lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Last(ReadOnlySpan<char> folded)
    {
        var backwards = BinaryPrimitives.ReverseEndianness(FourOf(folded[^4..]));
        var letters = ((backwards & 0x00FF00FF00FF00FF) << 8) | ((backwards >> 8) & 0x00FF00FF00FF00FF);
        return letters & ((1UL << (16 * (folded.Length & 3))) - 1);
    }

    private static ulong Few(ReadOnlySpan<char> folded)
    {
        ulong few = 0;
        foreach (var letter in folded)
            few = (few << 16) | letter;
        return few;
    }

    private static ulong FourOf(ReadOnlySpan<char> folded) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(folded));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash, ulong letters)
    {
        hash = (hash ^ letters) * Multiplier;
        return hash ^ (hash >> 32);
    }
}
