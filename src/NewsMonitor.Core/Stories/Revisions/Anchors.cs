namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>Pairs of places where both sequences have a word that each has only once, the longest series of them that runs forward in both.</summary>
internal static class Anchors
{
    /// <param name="old">One sequence.</param>
    /// <param name="new">The other.</param>
    /// <param name="from">Both are the same up to here, and are looked at from here on.</param>
    public static IReadOnlyList<(int Old, int New)> Of(ulong[] old, ulong[] @new, int from)
    {
        var inNew = Once(@new, from);
        var inOld = Once(old, from);
        // Longest increasing subsequence by patience sorting: the top of each pile, and each card's predecessor.
        var (cards, before, tops) = (new List<(int Old, int New)>(), new List<int>(), new List<int>());
        for (var i = from; i < old.Length; i++)
        {
            if (inOld[old[i]] < 0 || !inNew.TryGetValue(old[i], out var place) || place < 0)
                continue;
            var pile = Pile(tops, cards, place);
            before.Add(pile == 0 ? -1 : tops[pile - 1]);
            if (pile == tops.Count)
                tops.Add(cards.Count);
            else
                tops[pile] = cards.Count;
            cards.Add((i, place));
        }
        var series = new List<(int Old, int New)>();
        for (var card = tops.Count == 0 ? -1 : tops[^1]; card >= 0; card = before[card])
            series.Add(cards[card]);
        series.Reverse();
        return series;
    }

    /// <summary>The place of each word, or -1 when it has several.</summary>
    private static Dictionary<ulong, int> Once(ulong[] words, int from)
    {
        var places = new Dictionary<ulong, int>();
        for (var i = from; i < words.Length; i++)
            if (!places.TryAdd(words[i], i))
                places[words[i]] = -1;
        return places;
    }

    private static int Pile(List<int> tops, List<(int Old, int New)> cards, int place)
    {
        var (low, high) = (0, tops.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cards[tops[middle]].New < place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
