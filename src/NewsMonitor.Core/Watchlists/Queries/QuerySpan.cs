namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>Where a part of a query stands in its text, in UTF-16 code units.</summary>
public readonly record struct QuerySpan(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>From the beginning of one part to the end of another.</summary>
    public static QuerySpan Over(QuerySpan first, QuerySpan last) => new(first.Start, last.End - first.Start);
}
