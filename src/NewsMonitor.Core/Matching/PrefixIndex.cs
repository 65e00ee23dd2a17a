using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Matching;

/// <summary>Patterns that are one prefix. A word is asked for the prefix lengths that occur, and only when its first letters begin some prefix.</summary>
internal sealed class PrefixIndex
{
    private readonly WordTable prefixes;
    private readonly Postings byPrefix;
    private readonly int[] lengths;
    private readonly ulong[] beginnings = new ulong[1024];

    public PrefixIndex(Pattern[] patterns)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var postings = new List<(int, int)>();
        for (var i = 0; i < patterns.Length; i++)
        {
            if (patterns[i] is not { Kind: PatternKind.Prefix, Words: [var prefix] })
                continue;
            if (!ids.TryGetValue(prefix, out var id))
                ids[prefix] = id = ids.Count;
            postings.Add((id, i));
        }
        prefixes = new WordTable(ids.Keys);
        byPrefix = new Postings(ids.Count, postings);
        foreach (var prefix in ids.Keys)
            beginnings[Beginning(prefix) >> 6] |= 1UL << (Beginning(prefix) & 63);
        lengths = [.. ids.Keys.Select(prefix => prefix.Length).Distinct().Order()];
    }

    public bool IsEmpty => lengths.Length == 0;

    public void Find(Workspace work, Field field, int at, ReadOnlySpan<char> folded)
    {
        if (folded.Length < lengths[0] || (beginnings[Beginning(folded) >> 6] & (1UL << (Beginning(folded) & 63))) == 0)
            return;
        foreach (var length in lengths)
        {
            if (length > folded.Length)
                return;
            var beginning = folded[..length];
            if (prefixes.Find(WordHash.Of(beginning), beginning) is not (var id and >= 0))
                continue;
            foreach (var pattern in byPrefix[id])
                work.AddHit(pattern, new Hit(field, at, at + 1));
        }
    }

    // Sixteen bits out of the first two letters, which every prefix has.
    private static int Beginning(ReadOnlySpan<char> folded) => ((folded[0] * 31) + (folded[1] * 1021)) & 0xFFFF;
}
