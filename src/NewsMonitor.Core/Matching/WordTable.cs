using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Matching;

/// <summary>Folded words to numbers, asked with a hash that was made while folding. A bit filter in front keeps most words of a text out.</summary>
internal sealed class WordTable
{
    private const int Absent = -1;
    private readonly string[] words;
    private readonly ulong[] hashes;
    private readonly int[] slots;
    private readonly ulong[] filter;
    private readonly int slotMask;
    private readonly int filterMask;

    public WordTable(IReadOnlyCollection<string> distinct)
    {
        words = [.. distinct];
        hashes = Array.ConvertAll(words, word => WordHash.Of(word));
        slots = new int[PowerOfTwo(words.Length * 2)];
        slotMask = slots.Length - 1;
        filter = new ulong[PowerOfTwo(words.Length * 16) / 64];
        filterMask = (filter.Length * 64) - 1;
        Array.Fill(slots, Absent);
        for (var i = 0; i < words.Length; i++)
            Place(i);
    }

    public int Count => words.Length;

    public string this[int id] => words[id];

    /// <summary>The word's number; -1 when it is none of ours.</summary>
    public int Find(ulong hash, ReadOnlySpan<char> word)
    {
        var bit = (int)(hash >> 32) & filterMask;
        if ((filter[bit >> 6] & (1UL << (bit & 63))) == 0)
            return Absent;
        for (var slot = (int)hash & slotMask; ; slot = (slot + 1) & slotMask)
        {
            var id = slots[slot];
            if (id == Absent || (hashes[id] == hash && word.SequenceEqual(words[id])))
                return id;
        }
    }

    private void Place(int id)
    {
        var bit = (int)(hashes[id] >> 32) & filterMask;
        filter[bit >> 6] |= 1UL << (bit & 63);
        var slot = (int)hashes[id] & slotMask;
        while (slots[slot] != Absent)
            slot = (slot + 1) & slotMask;
        slots[slot] = id;
    }

    private static int PowerOfTwo(int atLeast) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(atLeast, 4096));
}
