using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Watchlists.World;

/// <summary>Reads a line of <c>countries.txt</c>, which says itself how it is written.</summary>
internal static class CountryLine
{
    private static readonly CountryLanguage[] languages = Enum.GetValues<CountryLanguage>();

    public static Country Read(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        List<Marked> names = [];
        List<Marked> people = [];
        for (var i = 0; i < languages.Length; i++)
        {
            var cell = cells[i + 1].Split(':', StringSplitOptions.TrimEntries);
            foreach (var name in Listed(cell[0]))
                names.AddRange(Forms(name, languages[i], Inflection.OfName));
            foreach (var demonym in Listed(cell.ElementAtOrDefault(1)))
                people.AddRange(Forms(demonym, languages[i], Inflection.OfDemonym));
        }
        var capitals = Listed(cells.ElementAtOrDefault(languages.Length + 1)).Select(Marked.Read).ToList();
        // A word that is exact in one language needs its capital in all: texts do not say which language a word is in.
        var capitalised = names.Concat(people).Where(form => form.IsExact).Select(form => Fold.Text(form.Text)).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return new Country(
            cells[0], names[0].Text, Distinct(names, capitalised, seen), Distinct(people, capitalised, seen), Distinct(capitals, [], []),
            [.. Listed(cells.ElementAtOrDefault(languages.Length + 2))]);
    }

    /// <summary>One form for all that fold alike, but each accented spelling of one that is exact.</summary>
    private static List<CountryForm> Distinct(List<Marked> marked, HashSet<string> capitalised, HashSet<string> seen)
    {
        List<CountryForm> forms = [];
        foreach (var form in marked)
        {
            var folded = Fold.Text(form.Text);
            var isExact = form.IsExact || capitalised.Contains(folded);
            if (!seen.Add(isExact ? form.Text.ToUpperInvariant() : folded))
                continue;
            var found = new CountryForm(form.Text, isExact);
            forms.Add(isExact && !form.IsExact ? found with { Text = found.Capitalised } : found);
        }
        return forms;
    }

    private static IEnumerable<Marked> Forms(string written, CountryLanguage language, Func<string, CountryLanguage, IEnumerable<string>> inflect) =>
        written.Contains('/', StringComparison.Ordinal)
            ? written.Split('/').Select(Marked.Read)
            : Marked.Read(written) is var marked ? inflect(marked.Text, language).Select(form => marked with { Text = form }) : [];

    private static string[] Listed(string? cell) => cell?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>A form with or without its sign <c>=</c>.</summary>
    private readonly record struct Marked(string Text, bool IsExact)
    {
        public static Marked Read(string written) => written.StartsWith('=') ? new Marked(written[1..].Trim('"'), true) : new Marked(written, false);
    }
}
