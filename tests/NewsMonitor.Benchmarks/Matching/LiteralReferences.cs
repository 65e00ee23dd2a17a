using System.Buffers;
using System.Text.RegularExpressions;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>What .NET has for many literals at once. Neither folds accents or says which watchlist; both look through title and content.</summary>
internal static class LiteralReferences
{
    /// <summary>An alternation is tried one by one, so that time grows with the terms: a hundred times as many would take half a second an item.</summary>
    public const int MostForRegex = 1_000;

    /// <summary>Whole words, whatever their case.</summary>
    public static Func<Item, int> Regex(string[] terms)
    {
        var regex = new Regex($@"\b(?:{string.Join('|', terms.Select(System.Text.RegularExpressions.Regex.Escape))})\b", RegexOptions.Compiled | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return item => regex.Count(item.Title) + regex.Count(item.Content);
    }

    /// <summary>Any substring, whatever its case; it tells where, not which.</summary>
    public static Func<Item, int> SearchValues(string[] terms)
    {
        var values = System.Buffers.SearchValues.Create(terms, StringComparison.OrdinalIgnoreCase);
        return item => Count(item.Title, values) + Count(item.Content, values);
    }

    private static int Count(ReadOnlySpan<char> text, SearchValues<string> values)
    {
        var count = 0;
        for (var next = text.IndexOfAny(values); next >= 0; next = text.IndexOfAny(values))
        {
            count++;
            text = text[(next + 1)..];
        }
        return count;
    }
}
