namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>A query's tokens and the place reached among them.</summary>
internal sealed class QueryTokens(List<QueryToken> tokens, string text)
{
    private int at;

    public QueryToken Current => tokens[at];

    public QueryToken Next => tokens[Math.Min(at + 1, tokens.Count - 1)];

    public QueryToken Previous => tokens[at - 1];

    public QueryToken? FirstUnclosedQuote => tokens.Find(token => token.Kind == QueryTokenKind.UnclosedQuote) is { Text: not null } quote ? quote : null;

    /// <summary>All tokens from here up to a weight or the end.</summary>
    public IReadOnlyList<QueryToken> UpToWeight => [.. tokens.Skip(at).TakeWhile(token => token.Kind is not (QueryTokenKind.End or QueryTokenKind.Caret))];

    public QueryToken Take() => at < tokens.Count - 1 ? tokens[at++] : tokens[at];

    public void Skip(int count) => at += count;

    public string Source(QuerySpan span) => text.Substring(span.Start, span.Length);
}
