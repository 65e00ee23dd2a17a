namespace NewsMonitor.Core.Matching;

/// <summary>A pattern on the word it hangs on. What tells most of them apart from the text stands here, side by side, and not in the pattern.</summary>
/// <param name="Pattern">Its number.</param>
/// <param name="Before">How many of its words stand before this one.</param>
/// <param name="Length">How many words it has.</param>
/// <param name="Beside">On which side of the word another one is asked first: 1 after, -1 before, 0 none.</param>
/// <param name="Neighbour">The number of that other word.</param>
/// <param name="Suffices">Whether this word and its neighbour are all there is to compare.</param>
internal readonly record struct Anchor(int Pattern, int Before, int Length, int Beside, int Neighbour, bool Suffices)
{
    /// <summary>Null for patterns that no whole word announces.</summary>
    /// <param name="number">The pattern's number.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="ids">The numbers of its words.</param>
    /// <param name="uses">By number, how many patterns have the word: it hangs on the one fewest patterns share, the longer of two.</param>
    public static Anchor? Of(int number, Pattern pattern, int[] ids, List<int> uses)
    {
        if (pattern.Kind == PatternKind.Fuzzy)
            return null;
        var whole = pattern.Kind == PatternKind.Prefix ? ids.Length - 1 : ids.Length;
        if (whole == 0)
            return null;
        var best = 0;
        for (var i = 1; i < whole; i++)
            if (uses[ids[i]] < uses[ids[best]] || (uses[ids[i]] == uses[ids[best]] && pattern.Words[i].Length > pattern.Words[best].Length))
                best = i;
        var beside = best + 1 < whole ? 1 : best > 0 ? -1 : 0;
        return new Anchor(number, best, ids.Length, beside, beside == 0 ? -1 : ids[best + beside], ids.Length <= 2 && pattern.Kind is (PatternKind.Words or PatternKind.Stem));
    }
}
