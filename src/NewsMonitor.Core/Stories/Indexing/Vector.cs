using NewsMonitor.Core.Stories.Traits;

namespace NewsMonitor.Core.Stories.Indexing;

/// <summary>An item's features with what each weighs now.</summary>
internal sealed class Vector
{
    private readonly (uint Key, byte Mark, float Weight)[] _entries = new (uint, byte, float)[StoryTraits.MostFeatures];
    private int _count;

    public ReadOnlySpan<(uint Key, byte Mark, float Weight)> Entries => _entries.AsSpan(0, _count);

    /// <summary>Those that fewest hold first; brings the entries into that order.</summary>
    public ReadOnlySpan<(uint Key, byte Mark, float Weight)> RarestFirst(FeatureCounts counts)
    {
        var entries = _entries.AsSpan(0, _count);
        entries.Sort((left, right) => counts.Of(left.Key) is var one && counts.Of(right.Key) is var other && one != other ? one.CompareTo(other) : left.Key.CompareTo(right.Key));
        return entries;
    }

    public void Clear() => _count = 0;

    public void Add(uint key, byte mark, float weight) => _entries[_count++] = (key, mark, weight);

    public float Cosine(Vector other)
    {
        var dot = 0f;
        foreach (var mine in Entries)
            foreach (var theirs in other.Entries)
                if (mine.Key == theirs.Key)
                    dot += mine.Weight * theirs.Weight;
        return dot == 0 ? 0 : dot / MathF.Sqrt(Square() * other.Square());
    }

    /// <summary>The cosine of what stands in both headlines.</summary>
    public float TitleCosine(Vector other)
    {
        var (dot, mySquare, theirSquare) = (0f, 0f, 0f);
        foreach (var mine in Entries)
            if (new Feature(mine.Key, mine.Mark).InTitle)
            {
                mySquare += mine.Weight * mine.Weight;
                foreach (var theirs in other.Entries)
                    if (mine.Key == theirs.Key && new Feature(theirs.Key, theirs.Mark).InTitle)
                        dot += mine.Weight * theirs.Weight;
            }

        foreach (var theirs in other.Entries)
            if (new Feature(theirs.Key, theirs.Mark).InTitle)
                theirSquare += theirs.Weight * theirs.Weight;
        return dot == 0 ? 0 : dot / MathF.Sqrt(mySquare * theirSquare);
    }

    public uint[] KeysSharedWith(Vector other)
    {
        var keys = new List<uint>();
        foreach (var mine in Entries)
            foreach (var theirs in other.Entries)
                if (mine.Key == theirs.Key)
                    keys.Add(mine.Key);
        return [.. keys];
    }

    /// <summary>The weight of what both hold, by kind.</summary>
    public (float All, float Names, float Numbers, float Countries) SharedWith(Vector other)
    {
        var (all, names, numbers, countries) = (0f, 0f, 0f, 0f);
        foreach (var mine in Entries)
            foreach (var theirs in other.Entries)
                if (mine.Key == theirs.Key)
                {
                    var weight = MathF.Min(mine.Weight, theirs.Weight);
                    all += weight;
                    // One side's capitals may be those of a headline.
                    var kind = (FeatureKind)Math.Max(mine.Mark & 3, theirs.Mark & 3);
                    names += kind == FeatureKind.Name ? weight : 0;
                    numbers += kind == FeatureKind.Number ? weight : 0;
                    countries += kind == FeatureKind.Country ? weight : 0;
                }

        return (all, names, numbers, countries);
    }

    /// <summary>The weight of the countries that its headline names and the others do not at all.</summary>
    public float CountriesWithout(Func<uint, bool> named)
    {
        var countries = 0f;
        foreach (var entry in Entries)
            if (new Feature(entry.Key, entry.Mark) is { Kind: FeatureKind.Country, InTitle: true } && !named(entry.Key))
                countries += entry.Weight;
        return countries;
    }

    public bool Holds(uint key)
    {
        foreach (var entry in Entries)
            if (entry.Key == key)
                return true;
        return false;
    }

    /// <summary>Its length, squared.</summary>
    public float Square()
    {
        var square = 0f;
        foreach (var entry in Entries)
            square += entry.Weight * entry.Weight;
        return square;
    }
}
