using System.Buffers;
using NewsMonitor.Core.Matching;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>A sentence, or a title, as the terms that say something; credits, prefixes and the like are left out.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Text">As it stands there.</param>
/// <param name="Terms">In order.</param>
internal sealed record Statement(Field Field, string Text, IReadOnlyList<Term> Terms)
{
    private static readonly SearchValues<char> quotes = SearchValues.Create("\"“”«»„");

    /// <summary>Keys of the terms that count.</summary>
    public HashSet<string> Keys { get; } = [.. Terms.Where(term => term.Counts).Select(term => term.Key)];

    /// <summary>All keys in order: two statements with the same one say the same in the same words.</summary>
    public string Sequence { get; } = string.Join(' ', Terms.Select(term => term.Key));

    public bool HasQuote => Text.AsSpan().IndexOfAny(quotes) >= 0;

    /// <summary>Keys of the terms that count, at most <paramref name="reach"/> before and as many after a term.</summary>
    public IEnumerable<string> Around(int index, int reach) => Beside(index, -1, reach).Concat(Beside(index, 1, reach));

    /// <summary>Keys of the terms that count next to a term, in one direction.</summary>
    public IEnumerable<string> Beside(int index, int step, int reach)
    {
        for (var at = index + step; at >= 0 && at < Terms.Count && reach > 0; at += step)
            if (Terms[at].Counts)
            {
                reach--;
                yield return Terms[at].Key;
            }
    }
}
