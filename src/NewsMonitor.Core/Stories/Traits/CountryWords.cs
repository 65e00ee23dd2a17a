using NewsMonitor.Core.Text;
using NewsMonitor.Core.Watchlists.World;

namespace NewsMonitor.Core.Stories.Traits;

/// <summary>By which words countries are known, one or two at a time: what reports in two languages have in common.</summary>
internal static class CountryWords
{
    private static readonly Dictionary<ulong, Known> Singles = [];
    private static readonly Dictionary<ulong, Known> Pairs = [];

    static CountryWords()
    {
        foreach (var country in Countries.All)
            foreach (var form in country.Forms.Concat(country.Capitals))
            {
                var known = new Known((uint)WordHash.Of(country.Code), form.IsExact);
                if (Words.Of(form.Text) is [var word])
                    Singles.TryAdd(WordHash.Of(word), known);
                else if (Words.Of(form.Text) is [var first, var second])
                    Pairs.TryAdd(PairOf(WordHash.Of(first), WordHash.Of(second)), known);
            }
    }

    /// <summary>The country of the words from the index on; 0 for none. How many words it took, one or two.</summary>
    public static uint At(TokenBuffer tokens, int index, ReadOnlySpan<char> text, out int words)
    {
        words = 2;
        if (index + 1 < tokens.Count && Pairs.TryGetValue(PairOf(tokens[index].Hash, tokens[index + 1].Hash), out var known))
            return known.Country;
        words = 1;
        // What is an ordinary word too counts with a capital only; a sentence that begins with it is a risk worth taking.
        return Singles.TryGetValue(tokens[index].Hash, out known) && (!known.NeedsCapital || char.IsUpper(text[tokens[index].Start])) ? known.Country : 0;
    }

    private static ulong PairOf(ulong first, ulong second) => (first * 31) ^ second;

    private readonly record struct Known(uint Country, bool NeedsCapital);
}
