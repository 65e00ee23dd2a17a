namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>The entities a query asks for; what it forbids it does not ask for.</summary>
internal static class QueryEntities
{
    public static IEnumerable<Query.Entity> In(Query query) => query switch
    {
        Query.Entity entity => [entity],
        Query.InField inField => In(inField.Operand),
        Query.Near near => near.Operands.SelectMany(In),
        Query.And and => and.Operands.SelectMany(In),
        Query.Or or => or.Operands.SelectMany(In),
        _ => [],
    };
}
