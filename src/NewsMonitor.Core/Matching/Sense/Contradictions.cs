using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Matching.Sense;

/// <summary>Finds the part of a query that can never hold, and says why.</summary>
internal sealed class Contradictions(FormulaReader reader)
{
    private const string Unclear = "its parts contradict each other; take one of them out";

    /// <summary>Whether a condition, or one within it, is of a kind; what is not need not be looked into further.</summary>
    public static bool MayBe(Condition condition, Func<Condition, bool> kind) => kind(condition) || OperandsOf(condition).Any(operand => MayBe(operand, kind));

    /// <summary>The smallest part that can never hold; null when all can.</summary>
    public (Condition Culprit, string Reason)? Within(Condition condition)
    {
        // What another watchlist requires is not said in this text, so it can only be pointed at as a whole.
        if (condition is AndCondition or OrCondition && condition.Source is not Query.WatchlistRef)
            foreach (var operand in OperandsOf(condition))
                if (Within(operand) is { } inner)
                    return inner;
        return Satisfiability.NeverHolds(reader.Read(condition)) ? (condition, Why(condition)) : null;
    }

    private string Why(Condition culprit) => culprit switch
    {
        AndCondition and => Pair(and) is var (one, other) ? $"{Name(one)} and {Name(other)} contradict each other; take one of them out" : Unclear,
        FieldCondition { Field: Field.Language } => "its language is none of the watchlist's Languages; add it there or take this out",
        NearCondition => "NEAR looks within one field, and these stand in different ones; join them with AND",
        _ => Unclear,
    };

    private (Condition One, Condition Other)? Pair(AndCondition and)
    {
        for (var i = 0; i < and.Operands.Length; i++)
            for (var j = i + 1; j < and.Operands.Length; j++)
                if (Satisfiability.NeverHolds(new Formula.All([reader.Read(and.Operands[i]), reader.Read(and.Operands[j])])))
                    return (and.Operands[i], and.Operands[j]);
        return null;
    }

    private static Condition[] OperandsOf(Condition condition) => condition switch
    {
        AndCondition and => and.Operands,
        OrCondition or => or.Operands,
        NearCondition near => near.Operands,
        NotCondition not => [not.Operand],
        FieldCondition field => [field.Operand],
        _ => [],
    };

    private static string Name(Condition condition) => $"`{QueryFormatter.Format(condition.Source)}`";
}
