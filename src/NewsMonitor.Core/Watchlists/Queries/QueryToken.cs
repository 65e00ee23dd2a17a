namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>What the lexer saw.</summary>
internal enum QueryTokenKind
{
    Word,
    Quoted,
    UnclosedQuote,
    Open,
    Close,
    Colon,
    Star,
    Tilde,
    Caret,
    Equal,
    Minus,
    End,
}

/// <summary>A piece of a query's text; <paramref name="Text"/> is without quotes and escapes.</summary>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, QuerySpan Span)
{
    public bool IsWord(string text) => Kind == QueryTokenKind.Word && string.Equals(Text, text, StringComparison.Ordinal);

    /// <summary>Nothing, not even a space, stands between this and the next.</summary>
    public bool Touches(QueryToken next) => Span.End == next.Span.Start;
}
