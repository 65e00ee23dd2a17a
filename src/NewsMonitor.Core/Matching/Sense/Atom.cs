using System.Runtime.CompilerServices;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Matching.Sense;

/// <summary>One thing that is found in certain fields or is not: a pattern, or an entity or a nearness, which are not looked into.</summary>
/// <param name="Pattern">The pattern; null for what is not looked into.</param>
/// <param name="Name">Tells the others apart; null for a pattern.</param>
/// <param name="Fields">Where it is looked for.</param>
internal sealed record Atom(Pattern? Pattern, string? Name, FieldSet Fields)
{
    // Patterns are one instance each: see PatternCollector.
    public bool Equals(Atom? other) => other is not null && IsSameThing(other) && Fields == other.Fields;

    public override int GetHashCode() => HashCode.Combine(Pattern is null ? 0 : RuntimeHelpers.GetHashCode(Pattern), Name, Fields);

    private bool IsSameThing(Atom other) => ReferenceEquals(Pattern, other.Pattern) && Name == other.Name;

    /// <summary>Whether the other is always found where this is. Never said wrongly; not always said.</summary>
    public bool Implies(Atom other)
    {
        if ((Fields & ~other.Fields) != 0)
            return false;
        if (IsSameThing(other))
            return true;
        return Pattern is { } mine && other.Pattern is { } wanted && IsWithin(wanted, mine);
    }

    /// <summary>Whether any words that one pattern finds hold words that the other finds.</summary>
    private static bool IsWithin(Pattern wanted, Pattern words)
    {
        // Which words stand where a stem or an edit is found is not known.
        if (words.Kind is PatternKind.Stem or PatternKind.Fuzzy || wanted.Words.Length > words.Words.Length)
            return false;
        for (var first = 0; first <= words.Words.Length - wanted.Words.Length; first++)
            if (IsAt(wanted, words, first))
                return true;
        return false;
    }

    private static bool IsAt(Pattern wanted, Pattern words, int first)
    {
        for (var i = 0; i < wanted.Words.Length; i++)
        {
            var at = first + i;
            var word = words.Words[at];
            var isBeginning = words.Kind == PatternKind.Prefix && at == words.Words.Length - 1;
            var holds = wanted.Kind switch
            {
                PatternKind.Prefix when i == wanted.Words.Length - 1 => word.StartsWith(wanted.Words[i], StringComparison.Ordinal) && !MayHidePrefix(word),
                PatternKind.Exact => words.Kind == PatternKind.Exact && words.Surfaces![at] == wanted.Surfaces![i],
                PatternKind.Fuzzy => !isBeginning && !MayHidePrefix(word) && EditDistance.AtMostOne(word, wanted.Words[i]),
                _ => !isBeginning && word == wanted.Words[i],
            };
            if (!holds)
                return false;
        }
        return true;
    }

    // An Arabic word is also found behind a prefix written onto it, and then begins otherwise.
    private static bool MayHidePrefix(string word) => word[0] is >= '\u0620' and <= '\u06FF';
}
