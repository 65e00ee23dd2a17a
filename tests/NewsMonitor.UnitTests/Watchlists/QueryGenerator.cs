using CsCheck;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.UnitTests.Watchlists;

/// <summary>Random queries that the language can say.</summary>
internal static class QueryGenerator
{
    private static readonly Gen<string> word = OneOf("mali", "france", "paris", "junta", "envoy");

    public static Gen<Query> Any { get; } = Tree(withEverything: true);

    /// <summary>Over a few plain words, for comparing evaluators.</summary>
    public static Gen<Query> Plain { get; } = Tree(withEverything: false);

    private static Gen<Query> Tree(bool withEverything) =>
        Gen.Recursive<Query>((depth, inner) => depth >= 3 ? Leaf(withEverything) : Gen.Frequency(
            (4, Leaf(withEverything)),
            (2, Positive(inner).Array[2, 3].Select(all => (Query)new Query.Or(new Operands(all)))),
            (2, Positive(inner).Select(inner, (one, other) => (Query)new Query.And(new Operands([one, Negated(other)])))),
            (2, inner.Array[2, 3].Where(all => all.Any(IsPositive)).Select(all => (Query)new Query.And(new Operands(all)))),
            (2, Near(withEverything)),
            (1, Gen.Enum<Field>().Where(field => withEverything || field <= Field.Summary).Select(Leaf(withEverything), (field, leaf) => (Query)new Query.InField(field, leaf)))));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<Query> Positive(Gen<Query> inner) => inner.Where(IsPositive);

    private static bool IsPositive(Query query) => query is not Query.Not;

    private static Query Negated(Query query) => query is Query.Not ? query : new Query.Not(query);

    private static Gen<Query> Leaf(bool withEverything)
    {
        var plain = Gen.OneOf(
            word.Select(text => (Query)new Query.Word(text)),
            word.Array[1, 3].Select(words => (Query)new Query.Phrase(string.Join(' ', words))));
        return !withEverything ? plain : Gen.OneOf(
            plain,
            word.Select(text => (Query)new Query.Prefix(text)),
            word.Select(text => (Query)new Query.Fuzzy(text + "xx")),
            word.Select(text => (Query)new Query.Stem(text)),
            OneOf("US", "Big Tech", "AND", "a\"b").Select(text => (Query)new Query.Exact(text)),
            Gen.String[Gen.Char["ab \"\\“”«»é"], 1, 8].Where(name => name.Any(char.IsLetter)).Select(name => (Query)new Query.Phrase(name)),
            Gen.String[Gen.Char["ab \"\\“”«»é"], 1, 8].Select(name => (Query)new Query.Entity(name)));
    }

    private static Gen<Query> Near(bool withEverything)
    {
        var operand = Gen.OneOf(Leaf(withEverything), Leaf(withEverything).Array[2, 3].Select(all => (Query)new Query.Or(new Operands(all))));
        var pair = operand.Select(operand, Gen.Int[0, 6], Gen.Bool, (one, other, distance, ordered) => (Query)new Query.Near(new Operands([one, other]), distance, ordered));
        var several = word.Array[3, 4].Select(Gen.Int[0, 6], (words, distance) =>
            (Query)new Query.Near(new Operands([.. words.Select(word => new Query.Word(word))]), distance, Ordered: false));
        return withEverything ? Gen.OneOf(pair, several) : pair;
    }
}
