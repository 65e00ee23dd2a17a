using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Text;
using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.UnitTests.Matching;

/// <summary>The query language over lists of words, as plainly as it can be said.</summary>
internal static class SlowEvaluator
{
    public static bool Holds(Query query, string title, string summary) =>
        Holds(query, [(Field.Title, [.. Words.Of(title)]), (Field.Summary, [.. Words.Of(summary)])]);

    private static bool Holds(Query query, List<(Field Field, List<string> Words)> fields) => query switch
    {
        Query.And and => and.Operands.All(operand => Holds(operand, fields)),
        Query.Or or => or.Operands.Any(operand => Holds(operand, fields)),
        Query.Not not => !Holds(not.Operand, fields),
        Query.InField inField => Holds(inField.Operand, fields.FindAll(field => field.Field == inField.Field)),
        _ => fields.Exists(field => Places(query, field.Words).Any()),
    };

    private static IEnumerable<(int First, int Past)> Places(Query query, List<string> words) => query switch
    {
        Query.Word word => Runs([word.Text], words),
        Query.Phrase phrase => Runs([.. Words.Of(phrase.Text)], words),
        Query.Or or => or.Operands.SelectMany(operand => Places(operand, words)),
        Query.Near near =>
            from left in Places(near.Operands[0], words)
            from right in Places(near.Operands[1], words)
            where (right.First >= left.Past && right.First - left.Past <= near.Distance)
                || (!near.Ordered && left.First >= right.Past && left.First - right.Past <= near.Distance)
            select (Math.Min(left.First, right.First), Math.Max(left.Past, right.Past)),
        _ => throw new ArgumentOutOfRangeException(nameof(query)),
    };

    private static IEnumerable<(int First, int Past)> Runs(List<string> wanted, List<string> words) =>
        from first in Enumerable.Range(0, Math.Max(0, words.Count - wanted.Count + 1))
        where words.GetRange(first, wanted.Count).SequenceEqual(wanted)
        select (first, first + wanted.Count);
}
