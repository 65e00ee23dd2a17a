using System.Globalization;
using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Matching;

/// <summary>
/// Tells conditions apart by what they look for: patterns are numbered by their folded words, so case, accents, width and the quotes around
/// one word make no difference, while exact forms stay what they are.
/// </summary>
internal static class ConditionKey
{
    public static string Of(Condition condition) => condition switch
    {
        // What a watchlist requires may refer to others in turn, many times over.
        { Source: Query.WatchlistRef watchlist } => $"watchlist({watchlist.Name.ToUpperInvariant()})",
        PatternCondition found => found.Pattern.ToString(CultureInfo.InvariantCulture),
        EntityCondition entity => $"entity({entity.Entity.Name})",
        FieldCondition field => $"{field.Field}({Of(field.Operand)})",
        NearCondition near => string.Create(CultureInfo.InvariantCulture, $"near{(near.Ordered ? "-ordered" : "")}/{near.Distance}({All(near.Operands)})"),
        AndCondition and => $"and({All(and.Operands)})",
        OrCondition or => $"or({All(or.Operands)})",
        NotCondition not => $"not({Of(not.Operand)})",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static string All(Condition[] operands) => string.Join(',', operands.Select(Of));
}
