using NewsMonitor.Core.Text;
using NewsMonitor.Core.Watchlists;
using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Matching.Sense;

/// <summary>From a condition to the formula that says when it holds, as far as places do not matter.</summary>
internal sealed class FormulaReader(Watchlist watchlist, IReadOnlyList<Pattern> patterns)
{
    /// <summary>What the items a watchlist looks at have in common.</summary>
    public Formula Setting { get; } = SettingOf(watchlist);

    public Formula Read(Condition condition) => Read(condition, FieldSet.Text);

    private Formula Read(Condition condition, FieldSet fields) => condition switch
    {
        PatternCondition found => Found(patterns[found.Pattern], fields),
        EntityCondition entity => Opaque($"entity {entity.Entity.Name}", fields),
        FieldCondition field => Read(field.Operand, fields.Narrow(field.Field)),
        NearCondition near => Near(near, fields),
        AndCondition and => new Formula.All(Array.ConvertAll(and.Operands, operand => Read(operand, fields))),
        OrCondition or => new Formula.Any(Array.ConvertAll(or.Operands, operand => Read(operand, fields))),
        NotCondition not => new Formula.Not(Read(not.Operand, fields)),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>Near is more than both; how much more is not looked into, but that it needs one field for all.</summary>
    private Formula Near(NearCondition near, FieldSet fields)
    {
        var common = near.Operands.Aggregate(fields | ~FieldSet.Text, (left, operand) => left & FieldsOf(operand, fields));
        if (common == FieldSet.None)
            return Formula.Never;
        return new Formula.All([Opaque(QueryFormatter.Format(near.Source), fields), .. near.Operands.Select(operand => Read(operand, fields))]);
    }

    private static FieldSet FieldsOf(Condition operand, FieldSet fields) => operand switch
    {
        FieldCondition field => fields.Narrow(field.Field),
        OrCondition or => or.Operands.Aggregate(FieldSet.None, (all, inner) => all | FieldsOf(inner, fields)),
        _ => fields,
    };

    private Formula Found(Pattern pattern, FieldSet fields) => fields == FieldSet.None || (fields == FieldSets.Of(Field.Language) && IsOtherLanguage(pattern))
        ? Formula.Never
        : new Formula.Found(new Atom(pattern, null, fields));

    private static Formula.Found Opaque(string name, FieldSet fields) => new(new Atom(null, name, fields));

    /// <summary>A language's two letters that are none of the watchlist's: items in it are not looked at.</summary>
    private bool IsOtherLanguage(Pattern pattern) =>
        watchlist.Languages.Count > 0 && pattern is { Kind: PatternKind.Words, Words: [{ Length: 2 } language] }
        && Stemming.Languages.Contains(language) && !watchlist.Languages.Contains(language, StringComparer.OrdinalIgnoreCase);

    private static Formula SettingOf(Watchlist watchlist)
    {
        var tags = watchlist.FeedTags.Select(tag => Patterns.Of(PatternKind.Words, tag)).ToList();
        return tags.Count == 0 || tags.Contains(null)
            ? Formula.Always
            : new Formula.Any([.. tags.Select(tag => new Formula.Found(new Atom(tag, null, FieldSets.Of(Field.Tag))))]);
    }
}
