namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>Whether two names mean one: initials, the people of a country.</summary>
internal static class SameName
{
    private static readonly string[] endings =
        ["n", "an", "ian", "ese", "ish", "i", "s", "en", "enne", "ien", "ienne", "iens", "ains", "ain", "aine", "ais", "aise", "ians", "ans", "is", "er", "isch", "ische", "istan"];

    private static readonly HashSet<string> others = new(StringComparer.Ordinal)
    {
        "france|french", "britain|british", "us|american", "us|america", "uk|british", "uk|britain", "spain|spanish", "germany|german", "china|chinese",
        "france|francais", "france|francaise", "allemagne|allemand", "allemagne|allemande", "chine|chinois", "chine|chinoise", "us|usa", "turkey|turkish",
        "poland|polish", "espagne|espagnol", "grece|grec", "greece|greek", "switzerland|swiss", "suisse|helvetique", "kiev|kyiv", "ukraine|ukrainian",
        "scotland|scottish", "ireland|irish", "england|english", "finland|finnish", "wales|welsh", "denmark|danish", "netherlands|dutch", "norway|norwegian",
        "sweden|swedish", "japan|japanese", "thailand|thai", "mali|malien", "maroc|marocain", "russie|russe", "belgique|belge", "pologne|polonais",
    };

    public static bool Is(Statement old, int oldAt, Statement @new, int newAt, Lexicon lexicon)
    {
        var (was, now) = (old.Terms[oldAt].Key, @new.Terms[newAt].Key);
        return Derived(was, now) || Derived(now, was) || others.Contains($"{was}|{now}") || others.Contains($"{now}|{was}")

            || (lexicon.Language is null && Inflected(was, now)) || Abbreviates(was, @new, newAt) || Abbreviates(now, old, oldAt);
    }

    /// <summary>Whether any name of the old statement means the one at a place of the new.</summary>
    public static bool IsAmong(Statement old, Statement @new, int newAt, Lexicon lexicon) => @new.Terms[newAt].Kind == TermKind.Name
        && Enumerable.Range(0, old.Terms.Count).Any(oldAt => old.Terms[oldAt].Kind == TermKind.Name && Is(old, oldAt, @new, newAt, lexicon));

    private static bool Derived(string shorter, string longer) =>
        shorter.Length >= 4 && longer.Length > shorter.Length && longer.StartsWith(shorter[..^(shorter[^1] is 'a' or 'e' or 'o' or 'y' ? 1 : 0)], StringComparison.Ordinal)
        && endings.Any(ending => longer.EndsWith(ending, StringComparison.Ordinal) && longer.Length - ending.Length <= shorter.Length);

    /// <summary>Many languages decline names; of those we do not know all but the last three letters must agree.</summary>
    private static bool Inflected(string left, string right) => left.AsSpan().CommonPrefixLength(right) >= Math.Max(3, Math.Max(left.Length, right.Length) - 3);

    /// <summary>Whether letters are the initials of the name that stands around a place: <c>UN</c>, <c>United Nations</c>.</summary>
    private static bool Abbreviates(string letters, Statement statement, int at)
    {
        if (letters.Length is < 2 or > 6)
            return false;
        for (var start = Math.Max(0, at - letters.Length); start <= at; start++)
        {
            var initials = string.Concat(statement.Terms.Skip(start).Take(letters.Length + 2)
                .Where(term => term.IsCapitalised && term.Word.Length > 0).Select(term => term.Word[0]));
            if (initials.StartsWith(letters, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
