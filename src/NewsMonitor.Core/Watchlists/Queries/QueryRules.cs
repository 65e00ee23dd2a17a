namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>What a well-formed tree may still not be: nothing to look for, NEAR over what has no place, a field within a field.</summary>
internal static class QueryRules
{
    /// <exception cref="QueryRefusal">It breaks one of them.</exception>
    public static void Check(Query query)
    {
        CheckParts(query);
        if (Unanchored(query) is { } culprit)
        {
            throw QueryRefusal.At(culprit.Span, ReferenceEquals(culprit, query)
                ? "Only NOT: there must be something to look for beside what is excluded."
                : "This alternative is only NOT: it would hold for nearly every item. Join it with AND to something to look for.");
        }
    }

    /// <summary>The part that lets the query hold without any word found; null when every way to hold needs one.</summary>
    private static Query? Unanchored(Query query) => query switch
    {
        Query.Not => query,
        Query.Or or => or.Operands.Select(Unanchored).FirstOrDefault(culprit => culprit is not null),
        Query.And and => and.Operands.All(operand => Unanchored(operand) is not null) ? query : null,
        Query.InField inField => Unanchored(inField.Operand),
        _ => null,
    };

    private static void CheckParts(Query query)
    {
        switch (query)
        {
            case Query.And and:
                CheckAll(and.Operands);
                break;
            case Query.Or or:
                CheckAll(or.Operands);
                break;
            case Query.Not not:
                CheckParts(not.Operand);
                break;
            case Query.InField inField:
                CheckField(inField.Operand);
                CheckParts(inField.Operand);
                break;
            case Query.Near near:
                foreach (var operand in near.Operands)
                    CheckNear(operand);
                CheckAll(near.Operands);
                break;
        }
    }

    private static void CheckAll(Operands operands)
    {
        foreach (var operand in operands)
            CheckParts(operand);
    }

    private static void CheckNear(Query operand)
    {
        switch (operand)
        {
            case Query.Near:
                throw QueryRefusal.At(operand.Span, "NEAR inside NEAR: join two of them with AND instead.");
            case Query.And:
                throw QueryRefusal.At(operand.Span, "NEAR over an AND: it takes words, phrases or OR-groups.");
            case Query.Not:
                throw QueryRefusal.At(operand.Span, "NEAR takes no NOT: exclude outside of it, as in `(a NEAR/5 b) NOT c`.");
            case Query.WatchlistRef:
                throw QueryRefusal.At(operand.Span, "NEAR takes words, phrases or OR-groups, no watchlist.");
            case Query.Or or:
                foreach (var inner in or.Operands)
                    CheckNear(inner);
                break;
            case Query.InField inField:
                CheckNear(inField.Operand);
                break;
        }
    }

    private static void CheckField(Query operand)
    {
        switch (operand)
        {
            case Query.InField:
                throw QueryRefusal.At(operand.Span, "A field within a field.");
            case Query.WatchlistRef:
                throw QueryRefusal.At(operand.Span, "What a watchlist requires cannot be limited to a field.");
            case Query.And and:
                foreach (var inner in and.Operands)
                    CheckField(inner);
                break;
            case Query.Or or:
                foreach (var inner in or.Operands)
                    CheckField(inner);
                break;
            case Query.Near near:
                foreach (var inner in near.Operands)
                    CheckField(inner);
                break;
            case Query.Not not:
                CheckField(not.Operand);
                break;
        }
    }
}
