using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Watchlists.World;

/// <summary>The built-in countries: members of the United Nations, and Hong Kong, Kosovo, Palestine, Taiwan, the Vatican and Western Sahara.</summary>
/// <remarks>Read from <c>countries.txt</c> when first asked for.</remarks>
public static class Countries
{
    private const string Resource = "NewsMonitor.Core.Watchlists.World.countries.txt";

    private static readonly Lazy<IReadOnlyList<Country>> all = new(Read);
    private static readonly Lazy<Dictionary<string, Country>> byName = new(IndexByName);

    /// <summary>By code.</summary>
    public static IReadOnlyList<Country> All => all.Value;

    /// <summary>The country of that name in any of the languages, whatever its case and accents, or of that two-letter code.</summary>
    /// <returns>Null when there is none.</returns>
    public static Country? Find(string nameOrCode) =>
        Named(nameOrCode) ?? All.FirstOrDefault(country => string.Equals(country.Code, nameOrCode, StringComparison.OrdinalIgnoreCase));

    /// <summary>The same by name alone. Of two that share a name, the one whose English name it is, else the first: Congo is the larger one.</summary>
    public static Country? Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return byName.Value.GetValueOrDefault(Fold.Text(name));
    }

    /// <summary>Names worth proposing to who mistyped one.</summary>
    internal static IEnumerable<string> KnownNames => All.SelectMany(country => country.Names).Select(form => form.Text);

    private static IReadOnlyList<Country> Read()
    {
        using var stream = typeof(Countries).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        List<Country> countries = [];
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#'))
                countries.Add(CountryLine.Read(line));
        return [.. countries.OrderBy(country => country.Code, StringComparer.Ordinal)];
    }

    private static Dictionary<string, Country> IndexByName()
    {
        var index = new Dictionary<string, Country>(StringComparer.Ordinal);
        foreach (var country in All)
            index.TryAdd(Fold.Text(country.Name), country);
        foreach (var country in All)
            foreach (var form in country.Names)
                index.TryAdd(Fold.Text(form.Text), country);
        return index;
    }
}
