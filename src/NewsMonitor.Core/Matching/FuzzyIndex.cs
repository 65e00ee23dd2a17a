using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Matching;

/// <summary>
/// Patterns that allow one edit. An edit harms one side of a name only, so a word is compared when its beginning or its end is whole:
/// the beginning up to one before the middle (swapped neighbours may straddle the middle), or the end from the middle on.
/// </summary>
internal sealed class FuzzyIndex
{
    private readonly Pattern[] patterns;
    private readonly Halves beginnings;
    private readonly Halves ends;

    // By length of a name, whether there is one so long.
    private readonly bool[] lengths;

    public FuzzyIndex(Pattern[] patterns)
    {
        this.patterns = patterns;
        List<(string Name, int Pattern)> names = [];
        for (var i = 0; i < patterns.Length; i++)
            if (patterns[i] is { Kind: PatternKind.Fuzzy, Words: [var name] })
                names.Add((name, i));
        beginnings = new Halves(names.ConvertAll(name => (name.Name[..BeginningOf(name.Name.Length)], name.Pattern)));
        ends = new Halves(names.ConvertAll(name => (name.Name[MiddleOf(name.Name.Length)..], name.Pattern)));
        lengths = new bool[names.Count == 0 ? 0 : names.Max(name => name.Name.Length) + 1];
        foreach (var (name, _) in names)
            lengths[name.Length] = true;
    }

    public bool IsEmpty => lengths.Length == 0;

    public void Find(Workspace work, Field field, int at, ReadOnlySpan<char> folded)
    {
        for (var length = Math.Max(folded.Length - 1, 0); length <= folded.Length + 1 && length < lengths.Length; length++)
        {
            if (!lengths[length])
                continue;
            Compare(work, field, at, folded, beginnings.Of(folded[..BeginningOf(length)]), length);
            Compare(work, field, at, folded, ends.Of(folded[^(length - MiddleOf(length))..]), length);
        }
    }

    private void Compare(Workspace work, Field field, int at, ReadOnlySpan<char> folded, ReadOnlySpan<int> candidates, int length)
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

    /// <summary>Patterns by one side of their name.</summary>
    private sealed class Halves
    {
        private readonly WordTable table;
        private readonly Postings<int> patterns;

        public Halves(List<(string Half, int Pattern)> halves)
        {
            var ids = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (half, _) in halves)
                ids.TryAdd(half, ids.Count);
            table = new WordTable(ids.Keys);
            patterns = new Postings<int>(ids.Count, halves.ConvertAll(entry => (ids[entry.Half], entry.Pattern)));
        }

        public ReadOnlySpan<int> Of(ReadOnlySpan<char> half) => table.Find(WordHash.Of(half), half) is var id and >= 0 ? patterns[id] : [];
    }
}
