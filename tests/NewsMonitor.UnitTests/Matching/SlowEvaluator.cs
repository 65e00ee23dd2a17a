using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Text;
using NewsMonitor.Core.Watchlists;
using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.UnitTests.Matching;

/// <summary>The query language over lists of words, as plainly as it can be said.</summary>
internal sealed class SlowEvaluator(params Entity[] entities)
{
    public bool Holds(Query query, string title, string summary) =>
        Holds(query, [(Field.Title, WordsOf(title)), (Field.Summary, WordsOf(summary))]);

    private bool Holds(Query query, List<(Field Field, List<Word> Words)> fields) => query switch
    {
        Query.And and => and.Operands.All(operand => Holds(operand, fields)),
        Query.Or or => or.Operands.Any(operand => Holds(operand, fields)),
        Query.Not not => !Holds(not.Operand, fields),
        Query.InField inField => Holds(inField.Operand, fields.FindAll(field => field.Field == inField.Field)),
        _ => fields.Exists(field => Places(query, field.Words).Any()),
    };

    private IEnumerable<(int First, int Past)> Places(Query query, List<Word> words) => query switch
    {
        Query.Word word => Runs(word.Text, words, Same),
        Query.Phrase phrase => Runs(phrase.Text, words, Same),
        Query.Exact exact => Runs(exact.Text, words, (wanted, word) => wanted.Surface == word.Surface),
        Query.Fuzzy fuzzy => Runs(fuzzy.Text, words, (wanted, word) => EditDistance.Between(wanted.Folded, word.Folded) <= 1),
        Query.Prefix prefix => Runs(prefix.Text, words, (wanted, word) =>
            wanted.IsLast ? word.Folded.StartsWith(wanted.Folded, StringComparison.Ordinal) : wanted.Folded == word.Folded),
        Query.Entity named => AliasesOf(named.Name).SelectMany(alias => Places(alias, words)),
        Query.Or or => or.Operands.SelectMany(operand => Places(operand, words)),
        Query.Near near =>
            from left in Places(near.Operands[0], words)
            from right in Places(near.Operands[1], words)
            where (right.First >= left.Past && right.First - left.Past <= near.Distance)
                || (!near.Ordered && left.First >= right.Past && left.First - right.Past <= near.Distance)
            select (Math.Min(left.First, right.First), Math.Max(left.Past, right.Past)),
        _ => throw new ArgumentOutOfRangeException(nameof(query)),
    };

    private IEnumerable<Query> AliasesOf(string name)
    {
        var entity = entities.Single(entity => entity.Name == name);
        return entity.Aliases.Select(alias => ((QueryParse.Understood)Alias.Read(alias)).Query).Prepend(new Query.Phrase(name));
    }

    private static IEnumerable<(int First, int Past)> Runs(string text, List<Word> words, Func<Word, Word, bool> matches)
    {
        var wanted = WordsOf(text);
        return from first in Enumerable.Range(0, Math.Max(0, words.Count - wanted.Count + 1))
               where words.GetRange(first, wanted.Count).Zip(wanted).All(pair => matches(pair.Second, pair.First))
               select (first, first + wanted.Count);
    }

    private static bool Same(Word wanted, Word word) => wanted.Folded == word.Folded;

    private static List<Word> WordsOf(string text)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Read(text, tokens);
        return [.. Enumerable.Range(0, tokens.Count).Select(i => new Word(tokens.Folded(i).ToString(), text.Substring(tokens[i].Start, tokens[i].Length), i == tokens.Count - 1))];
    }

    private sealed record Word(string Folded, string Surface, bool IsLast);
}
