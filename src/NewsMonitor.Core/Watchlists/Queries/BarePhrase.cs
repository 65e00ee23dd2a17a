namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>A term that is nothing but words is a phrase without quotes.</summary>
internal static class BarePhrase
{
    /// <summary>Null when the query is anything else, and nothing is taken.</summary>
    public static Query.Phrase? Read(QueryTokens tokens, List<QueryError> notes)
    {
        var words = tokens.UpToWeight;
        if (words.Count < 2 || !words.All(IsPlainWord))
            return null;
        foreach (var word in words)
        {
            if (QueryGrammar.CapitalsOf(word) is { } capitals)
                notes.Add(new QueryError(word.Span.Start, word.Span.Length, $"`{word.Text}` is lower-case, so this is one phrase of words: did you mean {capitals}?", capitals));
        }
        tokens.Skip(words.Count);
        return new Query.Phrase(string.Join(' ', words.Select(word => word.Text))) { Span = QuerySpan.Over(words[0].Span, words[^1].Span) };
    }

    private static bool IsPlainWord(QueryToken token) =>
        token.Kind == QueryTokenKind.Word && !QueryGrammar.IsOperator(token) && !token.Text.StartsWith('+') && QueryGrammar.HasLetters(token.Text)
        && !token.Text.Contains('?', StringComparison.Ordinal);
}
