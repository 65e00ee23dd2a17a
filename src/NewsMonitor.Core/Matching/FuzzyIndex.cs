using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Matching;

/// <summary>
/// Patterns that allow one edit. An edit harms one side of a name only, so a word is compared when its beginning or its end is whole:
/// the beginning up to one before the middle (swapped neighbours may straddle the middle), or the end from the middle on.
/// </summary>
internal sealed class FuzzyIndex
{
    private readonly Pattern[] patterns;
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> byBeginning;
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> byEnd;
    private readonly HashSet<int> lengths = [];

    public FuzzyIndex(Pattern[] patterns)
    {
        this.patterns = patterns;
        var beginnings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var ends = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < patterns.Length; i++)
        {
            if (patterns[i] is not { Kind: PatternKind.Fuzzy, Words: [var name] })
                continue;
            lengths.Add(name.Length);
            Add(beginnings, name[..BeginningOf(name.Length)], i);
            Add(ends, name[MiddleOf(name.Length)..], i);
        }
        byBeginning = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        byEnd = ends.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool IsEmpty => lengths.Count == 0;

    public void Find(Workspace work, Field field, int at, ReadOnlySpan<char> folded)
    {
        for (var length = folded.Length - 1; length <= folded.Length + 1; length++)
        {
            if (!lengths.Contains(length))
                continue;
            if (byBeginning.TryGetValue(folded[..BeginningOf(length)], out var beginnings))
                Compare(work, field, at, folded, beginnings, length);
            if (byEnd.TryGetValue(folded[^(length - MiddleOf(length))..], out var ends))
                Compare(work, field, at, folded, ends, length);
        }
    }

    private void Compare(Workspace work, Field field, int at, ReadOnlySpan<char> folded, List<int> candidates, int length)
    {
        foreach (var pattern in candidates)
        {
            var name = patterns[pattern].Words[0];
            if (name.Length == length && EditDistance.AtMostOne(folded, name))
                work.AddHit(pattern, new Hit(field, at, at + 1));
        }
    }

    private static int MiddleOf(int length) => length / 2;

    private static int BeginningOf(int length) => MiddleOf(length) - 1;

    private static void Add(Dictionary<string, List<int>> index, string key, int pattern)
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(pattern);
    }
}
