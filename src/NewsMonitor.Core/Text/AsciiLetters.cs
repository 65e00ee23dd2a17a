using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsMonitor.Core.Text;

/// <summary>
/// A run of ASCII letters in lower case, eight at a time: nearly all words of nearly all texts. One by one, the processor guesses wrong
/// at the end of each word, and that costs more than the letters do.
/// </summary>
internal static class AsciiLetters
{
    private const ushort CaseBit = 'a' ^ 'A';

    /// <summary>Folds letters from the beginning of a text; what follows them in <paramref name="folded"/> is overwritten.</summary>
    /// <returns>How many; there may be more where text or room is about to end.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var source = MemoryMarshal.Cast<char, ushort>(text);
        var target = MemoryMarshal.Cast<char, ushort>(folded);
        var done = 0;
        for (; done + Vector128<ushort>.Count <= Math.Min(source.Length, target.Length); done += Vector128<ushort>.Count)
        {
            var lower = Vector128.Create(source[done..]) | Vector128.Create(CaseBit);
            lower.CopyTo(target[done..]);
            var others = Vector128.GreaterThan(lower - Vector128.Create((ushort)'a'), Vector128.Create((ushort)('z' - 'a'))).ExtractMostSignificantBits();
            if (others != 0)
                return done + BitOperations.TrailingZeroCount(others);
        }
        return done;
    }
}
