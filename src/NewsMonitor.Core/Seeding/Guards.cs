using NewsMonitor.Core.Text;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Seeding;

/// <summary>An alias that names many people counts only near words of this article.</summary>
internal sealed class Guards(Findings findings)
{
    private const int MostContext = 8;
    private const int ShortestSure = 5;

    private readonly List<string> context =
    [
        .. findings.Countries.Take(3).SelectMany(country => country.Forms.Take(2).Prepend(country.Name)),
        .. findings.Words.Take(3).Select(word => word.Text),
        .. findings.Phrases.Take(2).Select(phrase => phrase.Text),
    ];

    /// <summary>Null when all the name's forms are sure, or when there is no context to ask for.</summary>
    public Guard? For(Name name, IReadOnlyList<string> aliases)
    {
        var isAmbiguous = name.Parts.Length > 1
            ? aliases.Any(alias => Fold.Text(alias) == name.Parts[^1] && IsAmbiguous(name.Parts[^1]))
            : name.Type == EntityType.Person && IsAmbiguous(name.Key);
        if (!isAmbiguous)
            return null;
        // The first name keeps the full name sure: it stands near itself.
        var first = name.Parts.Length > 1 ? name.Text.Split(' ', '-')[..1] : [];
        string[] near = [.. first.Concat(context.Where(word => !name.Parts.Contains(Fold.Text(word)))).DistinctBy(Fold.Text).Take(MostContext)];
        return near.Length == 0 ? null : new Guard(near);
    }

    private static bool IsAmbiguous(string surname) =>
        surname.Length < ShortestSure || Cues.CommonSurnames.Contains(surname) || BackgroundWords.Of("en").Knows(surname) || BackgroundWords.Of("fr").Knows(surname);
}
