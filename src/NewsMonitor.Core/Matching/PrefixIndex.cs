using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Matching;

/// <summary>Patterns that are one prefix. A word is asked for the prefix lengths that occur, and only when its first letters begin one.</summary>
internal sealed class PrefixIndex
{
    private readonly WordTable prefixes;
    private readonly Postings byPrefix;
    private readonly int[] lengths;

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
        lengths = [.. ids.Keys.Select(prefix => prefix.Length).Distinct().Order()];
    }

    public bool IsEmpty => lengths.Length == 0;

    public void Find(Workspace work, Field field, int at, ReadOnlySpan<char> folded)
    {
        var hash = WordHash.Seed;
        var hashed = 0;
        foreach (var length in lengths)
        {
            if (length > folded.Length)
                return;
            while (hashed < length)
                hash = WordHash.Add(hash, folded[hashed++]);
            if (prefixes.Find(hash, folded[..length]) is not (var id and >= 0))
                continue;
            foreach (var pattern in byPrefix[id])
                work.AddHit(pattern, new Hit(field, at, at + 1));
        }
    }
}
