namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>Two operands with no operator between them: the refusal offers the readings that make sense.</summary>
internal static class SideBySide
{
    public static QueryRefusal Refuse(Query left, QueryTokens tokens)
    {
        var right = tokens.Current;
        if (QueryGrammar.CapitalsOf(right) is { } capitals)
            return QueryRefusal.At(right.Span, $"`{right.Text}` is lower-case: did you mean {capitals}?", capitals);
        if (right.Kind == QueryTokenKind.Word)
            QueryPrimary.RequireLetters(right);
        var before = tokens.Source(left.Span);
        var after = right.Kind == QueryTokenKind.Word || right.Kind == QueryTokenKind.Quoted ? tokens.Source(right.Span) : "…";
        var either = $"`{before} AND {after}`";
        if (right.Kind == QueryTokenKind.Word && PhraseOf(left, right) is { } phrase)
            return QueryRefusal.At(right.Span, $"Two words side by side: did you mean the phrase `{phrase}`, or {either}?", phrase);
        return QueryRefusal.At(right.Span, $"An operator is missing here: did you mean {either} or `{before} OR {after}`?", "AND");
    }

    private static string? PhraseOf(Query left, QueryToken right) => left switch
    {
        Query.Word word => $"\"{word.Text} {right.Text}\"",
        Query.InField { Operand: Query.Word word } inField => $"{QueryFields.NameOf(inField.Field)}:\"{word.Text} {right.Text}\"",
        Query.Not { Operand: var operand } => PhraseOf(operand, right) is { } phrase ? $"NOT {phrase}" : null,
        _ => null,
    };
}
