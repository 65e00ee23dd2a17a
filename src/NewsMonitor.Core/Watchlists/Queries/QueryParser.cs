namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>
/// Reads the query language. <see cref="QueryLexer"/> cuts the text with Parlot; the grammar above it is a descent by hand,
/// because every refusal must say its place, its reason and what was probably meant.
/// </summary>
/// <remarks>or := and (OR and)*; and := not ((AND | NOT | -) not)*; not := NOT not | near; near := primary [NEAR primary].</remarks>
public static class QueryParser
{
    /// <summary>Longer texts are refused, in UTF-16 code units.</summary>
    public const int LongestText = 8192;

    /// <summary>Parentheses and NOT may nest this deep.</summary>
    public const int GreatestDepth = 64;

    public static QueryParse Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return Understand(text);
        }
        catch (QueryRefusal refusal)
        {
            return new QueryParse.Refused(refusal.Error);
        }
    }

    private static QueryParse.Understood Understand(string text)
    {
        if (text.Length > LongestText)
            throw QueryRefusal.At(new QuerySpan(LongestText, text.Length - LongestText), $"A query holds at most {LongestText} characters.");
        var tokens = new QueryTokens(QueryLexer.Read(text), text);
        if (tokens.Current.Kind == QueryTokenKind.End)
            throw QueryRefusal.At(tokens.Current.Span, "The query is empty.");
        if (tokens.FirstUnclosedQuote is { } quote)
            throw QueryRefusal.At(quote.Span with { Length = 1 }, "This quote is never closed.");

        List<QueryError> notes = [];
        var query = BarePhrase.Read(tokens, notes) ?? new QueryGrammar(tokens).Or(0);
        var weight = QueryWeight.Read(tokens);
        if (tokens.Current.Kind != QueryTokenKind.End)
            throw Unexpected(tokens);
        QueryRules.Check(query);
        return new QueryParse.Understood(query, weight, notes);
    }

    private static QueryRefusal Unexpected(QueryTokens tokens) => tokens.Current.Kind == QueryTokenKind.Close
        ? QueryRefusal.At(tokens.Current.Span, "This parenthesis was never opened.")
        : QueryRefusal.At(tokens.Current.Span, $"`{tokens.Current.Text}` is not expected here.");
}
