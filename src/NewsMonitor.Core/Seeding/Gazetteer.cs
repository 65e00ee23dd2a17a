using NewsMonitor.Core.Text;
using NewsMonitor.Core.Watchlists.World;

namespace NewsMonitor.Core.Seeding;

/// <summary>Countries, their people and capitals, and regions of the world, found in an article's words; the longest name wins.</summary>
internal static class Gazetteer
{
    private const int LongestName = 7;

    private static readonly Dictionary<string, Entry> entries = Read();
    private static readonly HashSet<string> firstWords = [.. entries.Keys.Select(key => key.Split(' ')[0])];

    /// <summary>What begins at that word, or null.</summary>
    public static GeoHit? At(IReadOnlyList<Word> words, int at, string language)
    {
        if (!firstWords.Contains(First(words[at].Key)))
            return null;
        GeoHit? found = null;
        var key = "";
        for (var i = at; i < words.Count && i < at + LongestName && (i == at || !words[i].BreakBefore); i++)
        {
            key = i == at ? words[i].Key : $"{key} {words[i].Key}";
            if (entries.TryGetValue(key, out var entry) && IsWrittenSo(words, at, i, entry, language))
                found = entry.Kind is { } kind ? new GeoHit(kind, entry.Country, i - at + 1) : null;
            if (words[i].Possessive)
                break;
        }
        return found;
    }

    /// <summary>The same for one part of a hyphenated word.</summary>
    public static GeoHit? Of(string folded) =>
        entries.TryGetValue(folded, out var entry) && entry.Kind is { } kind ? new GeoHit(kind, entry.Country, 1) : null;

    private static string First(string key) => key.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? key[..space] : key;

    /// <summary>Only languages other than English write demonyms small; a short form in capitals (US) is no pronoun only in capitals.</summary>
    private static bool IsWrittenSo(IReadOnlyList<Word> words, int first, int last, Entry entry, string language)
    {
        if (entry.Shouted && !words[first].Text.All(c => !char.IsLetter(c) || char.IsUpper(c)))
            return false;
        for (var i = first; i <= last; i++)
            if (words[i].IsCapital)
                return true;
        return entry is { Kind: GeoKind.Demonym, IsExact: false } && language != "en";
    }

    private static Dictionary<string, Entry> Read()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var region in Cues.Regions)
            entries.TryAdd(region, new Entry(GeoKind.Region, null, true, false));
        foreach (var country in Countries.All)
            Add(entries, country.Names, GeoKind.Country, country);
        foreach (var country in Countries.All)
            Add(entries, country.Demonyms, GeoKind.Demonym, country);
        foreach (var country in Countries.All)
            Add(entries, country.Capitals, GeoKind.Capital, country);
        foreach (var other in Countries.All.SelectMany(country => country.NotThis))
            entries.TryAdd(Fold.Text(other), new Entry(null, null, true, false));
        return entries;
    }

    private static void Add(Dictionary<string, Entry> entries, IReadOnlyList<CountryForm> forms, GeoKind kind, Country country)
    {
        foreach (var form in forms)
            entries.TryAdd(Fold.Text(form.Text), new Entry(kind, country, form.IsExact, form.Text.Length <= 4 && !form.Text.Any(char.IsLower)));
    }

    private sealed record Entry(GeoKind? Kind, Country? Country, bool IsExact, bool Shouted);
}
