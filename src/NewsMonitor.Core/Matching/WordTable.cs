using System.Numerics;
using System.Runtime.CompilerServices;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Matching;

/// <summary>
/// Folded words to numbers, asked with a hash that was made while folding. A bit filter in front keeps most words of a text out; what
/// passes costs one look at a slot and one at the letters, which stand in one piece with an end mark behind each word.
/// </summary>
internal sealed class WordTable
{
    private const int Absent = -1;
    private const char EndMark = '\0';
    private readonly char[] letters;
    private readonly Slot[] slots;
    private readonly ulong[] filter;
    private readonly int slotMask;
    private readonly int filterMask;

    public WordTable(IReadOnlyCollection<string> distinct)
    {
        letters = new char[distinct.Sum(word => word.Length + 1)];
        slots = new Slot[PowerOfTwo(distinct.Count * 2)];
        slotMask = slots.Length - 1;
        filter = new ulong[PowerOfTwo(distinct.Count * 16) / 64];
        filterMask = (filter.Length * 64) - 1;
        Array.Fill(slots, new Slot(0, Absent, 0));
        var start = 0;
        foreach (var (id, word) in distinct.Index())
        {
            Place(id, word, start);
            start += word.Length + 1;
        }
    }

    /// <summary>False for nearly all words that are none of ours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHave(ulong hash)
    {
        var bit = (int)(hash >> 32) & filterMask;
        return (filter[bit >> 6] & (1UL << bit)) != 0;
    }

    /// <summary>The word's number; -1 when it is none of ours.</summary>
    public int Find(ulong hash, ReadOnlySpan<char> word)
    {
        if (!MayHave(hash))
            return Absent;
        for (var at = (int)hash & slotMask; ; at = (at + 1) & slotMask)
        {
            ref readonly var slot = ref slots[at];
            if (slot.Id == Absent || (slot.Hash == hash && IsAt(slot.Start, word)))
                return slot.Id;
        }
    }

    private bool IsAt(int start, ReadOnlySpan<char> word) =>
        letters.Length - start > word.Length && letters[start + word.Length] == EndMark && word.SequenceEqual(letters.AsSpan(start, word.Length));

    private void Place(int id, string word, int start)
    {
        word.CopyTo(0, letters, start, word.Length);
        var hash = WordHash.Of(word);
        var bit = (int)(hash >> 32) & filterMask;
        filter[bit >> 6] |= 1UL << bit;
        var at = (int)hash & slotMask;
        while (slots[at].Id != Absent)
            at = (at + 1) & slotMask;
        slots[at] = new Slot(hash, id, start);
    }

    private static int PowerOfTwo(int atLeast) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(atLeast, 4096));

    private readonly record struct Slot(ulong Hash, int Id, int Start);
}
