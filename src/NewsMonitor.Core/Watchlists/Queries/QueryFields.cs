using NewsMonitor.Core.Matching;

namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>The names that may stand before a colon.</summary>
internal static class QueryFields
{
    public const string Stem = "stem";
    public const string Entity = "entity";
    public const string Watchlist = "watchlist";

    private static readonly Dictionary<string, Field> fields = Enum.GetValues<Field>().ToDictionary(NameOf, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> All => fields.Keys.Concat([Stem, Entity, Watchlist]);

    public static string NameOf(Field field) => field.ToString().ToLowerInvariant();

    public static bool TryGet(string name, out Field field) => fields.TryGetValue(name, out field);
}
