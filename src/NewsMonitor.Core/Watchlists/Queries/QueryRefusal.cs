namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>Carries an error up out of the parser's recursion; never leaves <see cref="QueryParser"/>.</summary>
#pragma warning disable CA1032, CA1064 // Thrown and caught in one place, always with its error.
internal sealed class QueryRefusal(QueryError error) : Exception(error.Message)
{
    public QueryError Error { get; } = error;

    public static QueryRefusal At(QuerySpan span, string message, string? suggestion = null) =>
        new(new QueryError(span.Start, span.Length, message, suggestion));
}
