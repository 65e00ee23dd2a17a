using NewsMonitor.Core.Text;
using NewsMonitor.Core.Watchlists;
using NewsMonitor.Core.Watchlists.Queries;
using NewsMonitor.Core.Watchlists.World;

namespace NewsMonitor.Core.Matching;

/// <summary>What is looked for to find an entity.</summary>
/// <param name="Aliases">Patterns of its name, its aliases and its country.</param>
/// <param name="Context">Patterns of its guard.</param>
/// <param name="Longer">Patterns that hold an alias and mean something else.</param>
internal sealed record EntityPatterns(int[] Aliases, int[] Context, int[] Longer)
{
    public static EntityPatterns Of(Entity entity, PatternCollector patterns, QuerySpan span)
    {
        var country = entity.Country is { } named ? Countries.Find(named) : null;
        List<CountryForm> forms = country is null ? [] : [.. country.Forms, .. entity.Capital ? country.Capitals : []];
        IEnumerable<int> aliases =
        [
            .. OwnName(entity, forms).SelectMany(name => Numbers(new Query.Phrase(name), entity.CaseSensitive)),
            .. Read(entity.Aliases).SelectMany(alias => Numbers(alias, entity.CaseSensitive)),
            .. forms.SelectMany(Form),
        ];
        var longer = country is null ? [] : LongerNames.Of(country).SelectMany(name => Numbers(new Query.Phrase(name), false));
        return new EntityPatterns([.. aliases.Distinct()], [.. Read(entity.Guard?.Near ?? []).SelectMany(near => Numbers(near, false)).Distinct()], [.. longer.Distinct()]);

        IEnumerable<int> Form(CountryForm form) => form.IsExact
            ? form.Spellings.Select(spelling => patterns.NumberOf(PatternKind.Exact, spelling, span))
            : [patterns.NumberOf(PatternKind.Words, form.Text, span)];

        IEnumerable<int> Numbers(Query query, bool caseSensitive) => query switch
        {
            Query.Phrase phrase => [patterns.NumberOf(caseSensitive ? PatternKind.Exact : PatternKind.Words, phrase.Text, span)],
            Query.Exact exact => [patterns.NumberOf(PatternKind.Exact, exact.Text, span)],
            Query.Prefix prefix => [patterns.NumberOf(PatternKind.Prefix, prefix.Text, span)],
            Query.Fuzzy fuzzy => [patterns.NumberOf(PatternKind.Fuzzy, fuzzy.Text, span)],
            _ => [],
        };
    }

    // A country's own name counts as the country says: Turkey needs its capital. What holds no letter is reported where it is configured.
    private static IEnumerable<string> OwnName(Entity entity, List<CountryForm> forms) =>
        QueryGrammar.HasLetters(entity.Name) && !forms.Exists(form => Fold.Same(form.Text, entity.Name)) ? [entity.Name] : [];

    // What cannot be read is reported where it is configured; here it is passed over.
    private static IEnumerable<Query> Read(IEnumerable<string> aliases) =>
        aliases.Select(Alias.Read).OfType<QueryParse.Understood>().Select(understood => understood.Query);
}
