using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Seeding;

/// <summary>Whether a sentence ends between two words, from the characters between them.</summary>
internal static class SentenceEnd
{
    // Their point ends no sentence.
    private static readonly HashSet<string> abbreviations = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "sgt", "sen", "rep", "gov", "rev", "st", "jr", "sr", "no", "vs", "mt", "ft",
        "m", "mm", "mme", "mlle", "me", "pr", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "inc", "co", "corp", "ltd", "sra", "hr", "fr",
    };

    public static bool Between(Word before, ReadOnlySpan<char> gap, ReadOnlySpan<char> after)
    {
        if (gap.Contains('\n'))
            return true;
        if (gap.IndexOfAny("!?…。") >= 0)
            return true;
        var point = gap.IndexOf('.');
        if (point < 0 || gap[point..].IndexOfAny(" \u00A0\"”") < 0 || char.IsLower(after[0]))
            return false;
        // A sentence may end with initials (the U.S.), but seldom does before anything but a function word.
        if (IsInitials(before.Text))
            return BackgroundWords.Of("en").IsFunction(Fold.Text(after.ToString()));
        return !abbreviations.Contains(before.Key) || gap.Length > point + 2;
    }

    /// <summary>A single capital, or capitals with points between: J, U.S, J.K.</summary>
    public static bool IsInitials(string text) =>
        text.Length % 2 == 1 && text.Index().All(place => place.Index % 2 == 0 ? char.IsUpper(place.Item) : place.Item == '.');
}
