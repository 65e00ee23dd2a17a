using NewsMonitor.Core.Text;
using NewsMonitor.Core.Watchlists;
using NewsMonitor.Core.Watchlists.Queries;
using NewsMonitor.Core.Watchlists.World;

namespace NewsMonitor.Core.Matching;

/// <summary>From query trees to conditions.</summary>
internal sealed class QueryCompiler(WatchlistSet set, PatternCollector patterns)
{
    private readonly NameBook<Entity> entities = new(set.Entities, entity => entity.Name);
    private readonly Dictionary<string, Entity> countries = ByCountry(set.Entities);
    private readonly NameBook<Watchlist> watchlists = new(set.Watchlists, watchlist => watchlist.Name);
    private readonly Dictionary<string, Condition> requires = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityPatterns> entityPatterns = new(StringComparer.Ordinal);
    private readonly List<string> path = [];

    /// <summary>Every field a compiled query looks into.</summary>
    public FieldSet FieldsAsked { get; private set; } = FieldSet.Text;

    /// <exception cref="QueryRefusal">A name is unknown, or watchlists refer to each other in a circle.</exception>
    public Condition Compile(Query query) => query switch
    {
        Query.Word word => Pattern(query, PatternKind.Words, word.Text),
        Query.Phrase phrase => Pattern(query, PatternKind.Words, phrase.Text),
        Query.Prefix prefix => Pattern(query, PatternKind.Prefix, prefix.Text),
        Query.Fuzzy fuzzy => Pattern(query, PatternKind.Fuzzy, fuzzy.Text),
        Query.Stem stem => Pattern(query, PatternKind.Stem, stem.Text),
        Query.Exact exact => Pattern(query, PatternKind.Exact, exact.Text),
        Query.Entity entity => Entity(entity),
        Query.WatchlistRef watchlist => Required(watchlist),
        Query.InField inField => InField(inField),
        Query.Near near => new NearCondition(query, All(near.Operands), near.Distance, near.Ordered),
        Query.And and => new AndCondition(query, All(and.Operands)),
        Query.Or or => new OrCondition(query, All(or.Operands)),
        Query.Not not => new NotCondition(query, Compile(not.Operand)),
        _ => throw new ArgumentOutOfRangeException(nameof(query)),
    };

    private Condition[] All(Operands operands) => [.. operands.Select(Compile)];

    private PatternCondition Pattern(Query source, PatternKind kind, string text) => new(source, patterns.NumberOf(kind, text, source.Span));

    private FieldCondition InField(Query.InField inField)
    {
        FieldsAsked |= FieldSets.Of(inField.Field);
        return new FieldCondition(inField, inField.Field, Compile(inField.Operand));
    }

    private EntityCondition Entity(Query.Entity reference)
    {
        var entity = entities.Find(reference.Name) ?? BuiltIn(reference.Name) ?? throw Unknown(reference);
        if (!entityPatterns.TryGetValue(entity.Name, out var numbers))
            entityPatterns[entity.Name] = numbers = EntityPatterns.Of(entity, patterns, reference.Span);
        return new EntityCondition(reference, entity, numbers);
    }

    /// <summary>The country of that name, as the configuration has it under another of its names, else as it is built in.</summary>
    private Entity? BuiltIn(string name)
    {
        if (Countries.Named(name) is not { } country)
            return null;
        // One that merely shares a name with it, such as "US" for a club, is not the country.
        return entities.Find(country.Name) ?? countries.GetValueOrDefault(country.Code)
            ?? new Entity { Name = country.Name, Type = EntityType.Place, Country = country.Code };
    }

    private static Dictionary<string, Entity> ByCountry(IEnumerable<Entity> entities) => entities
        .Select(entity => (entity, Country: entity.Country is { } named ? Countries.Find(named) : null))
        .Where(pair => pair.Country is not null)
        .GroupBy(pair => pair.Country!.Code, pair => pair.entity)
        .ToDictionary(same => same.Key, same => same.First());

    private QueryRefusal Unknown(Query.Entity reference)
    {
        var nearest = Suggestion.Nearest(reference.Name, entities.Names.Concat(Countries.KnownNames));
        var cure = nearest is null ? "." : $": did you mean \"{nearest}\"?";
        return QueryRefusal.At(reference.Span, $"There is no entity \"{reference.Name}\"{cure}", nearest);
    }

    private AndCondition Required(Query.WatchlistRef reference)
    {
        var watchlist = watchlists.Find(reference.Name)
            ?? throw QueryRefusal.At(reference.Span, $"There is no watchlist \"{reference.Name}\"{watchlists.DidYouMean(reference.Name)}", watchlists.Nearest(reference.Name));
        if (requires.TryGetValue(watchlist.Name, out var known))
            return new AndCondition(reference, [known]);
        if (string.IsNullOrWhiteSpace(watchlist.Require))
            throw QueryRefusal.At(reference.Span, $"Watchlist \"{watchlist.Name}\" has no Require to refer to.");
        if (path.Contains(watchlist.Name))
            throw QueryRefusal.At(reference.Span, $"Watchlists refer to each other in a circle: {string.Join(" -> ", path.Append(watchlist.Name))}.");
        if (QueryParser.Parse(watchlist.Require) is not QueryParse.Understood understood)
            throw QueryRefusal.At(reference.Span, $"What watchlist \"{watchlist.Name}\" requires cannot be read.");
        path.Add(watchlist.Name);
        try
        {
            return new AndCondition(reference, [requires[watchlist.Name] = Compile(understood.Query)]);
        }
        catch (QueryRefusal refusal)
        {
            // Its place is in the other watchlist's text; here only the reference can be pointed at.
            throw QueryRefusal.At(reference.Span, refusal.Message);
        }
        finally
        {
            path.RemoveAt(path.Count - 1);
        }
    }
}
