using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Matching;

/// <summary>Patterns that are one prefix. A word is asked for the prefix lengths that occur, and only when its first letters begin some prefix.</summary>
internal sealed class PrefixIndex
{
    private const int MostLettersFirst = 4;
    private readonly WordTable prefixes;
    private readonly Postings<int> byPrefix;
    private readonly int[] lengths;
    private readonly LetterFilter beginnings;

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
        byPrefix = new Postings<int>(ids.Count, postings);
        lengths = [.. ids.Keys.Select(prefix => prefix.Length).Distinct().Order()];
        beginnings = new LetterFilter(IsEmpty ? 0 : Math.Min(lengths[0], MostLettersFirst), ids.Keys);
    }

    public bool IsEmpty => lengths.Length == 0;

    public void Find(Workspace work, Field field, int at, ReadOnlySpan<char> folded)
    {
        if (!beginnings.LetsThrough(folded))
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
}
