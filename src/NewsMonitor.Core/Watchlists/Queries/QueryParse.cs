namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>What reading a query's text came to.</summary>
public abstract record QueryParse
{
    private QueryParse() { }

    /// <param name="Query">The tree.</param>
    /// <param name="Weight">From <c>^3</c> at the end; null when none was written.</param>
    /// <param name="Notes">What was understood but is perhaps not what was meant.</param>
    public sealed record Understood(Query Query, double? Weight, IReadOnlyList<QueryError> Notes) : QueryParse;

    public sealed record Refused(QueryError Error) : QueryParse;
}
