using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Matching;

/// <summary>Patterns that ask for a word's inflections. Stemmers cut endings, so only words that begin like a wanted stem are stemmed.</summary>
internal sealed class StemIndex
{
    private const int LettersKept = 2;
    private readonly Dictionary<(string Language, string Stem), List<int>> byStem = [];
    private readonly LetterFilter beginnings;

    public StemIndex(Pattern[] patterns)
    {
        var stemming = new Stemming();
        for (var i = 0; i < patterns.Length; i++)
        {
            if (patterns[i] is not { Kind: PatternKind.Stem, Surfaces: [var word] })
                continue;
            foreach (var language in Stemming.Languages)
                Add(language, stemming.Stem(language, word), i);
        }
        beginnings = new LetterFilter(LettersKept, byStem.Keys.Select(key => key.Stem));
    }

    public bool IsEmpty => byStem.Count == 0;

    public void Find(Workspace work, Field field, int at, ReadOnlySpan<char> folded)
    {
        if (!beginnings.LetsThrough(folded))
            return;
        foreach (var language in work.StemLanguages)
            if (byStem.TryGetValue((language, work.Stemming.Stem(language, work.Surface(field, at))), out var found))
                foreach (var pattern in found)
                    work.AddHit(pattern, new Hit(field, at, at + 1));
    }

    private void Add(string language, string stem, int pattern)
    {
        if (stem.Length < LettersKept)
            return;
        if (!byStem.TryGetValue((language, stem), out var list))
            byStem[(language, stem)] = list = [];
        list.Add(pattern);
    }
}
