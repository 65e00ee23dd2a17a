using NewsMonitor.Core.Watchlists;
using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Matching.Sense;

/// <summary>Warns of queries that can never match, by themselves or beside the others of their watchlist, and of those that nearly always do.</summary>
internal sealed class WatchlistSense(Watchlist watchlist, IReadOnlyList<Pattern> patterns, ProblemList problems)
{
    // Every term is held against every Exclude; a watchlist of thousands of terms was made by a program.
    private const int MostPairs = 2_000;

    private readonly FormulaReader reader = new(watchlist, patterns);

    /// <param name="queries">The watchlist's queries that could be read, by their configuration keys.</param>
    public void Check(IReadOnlyList<(string Part, Condition Condition)> queries)
    {
        List<(string Part, Condition Condition)> sound = [];
        foreach (var (part, condition) in queries)
        {
            if (NeverMatches(part, condition))
                continue;
            sound.Add((part, condition));
            if (Contradictions.MayBe(condition, IsEverywhere))
                NearlyAlwaysMatches(part, condition);
        }
        var exclude = sound.FindAll(query => IsExclude(query.Part));
        var require = sound.FindIndex(query => query.Part == "Require");
        if ((exclude.Count > 0 || require >= 0) && sound.Count * (exclude.Count + 1) <= MostPairs)
            Compare(sound, exclude, require < 0 ? null : sound[require].Condition);
    }

    private bool NeverMatches(string part, Condition condition)
    {
        if (!Contradictions.MayBe(condition, inner => inner is NotCondition or FieldCondition))
            return false;
        if (new Contradictions(reader).Within(condition) is { } found)
        {
            var whole = ReferenceEquals(found.Culprit, condition) ? "This" : "This part";
            var span = found.Culprit.Source.Span;
            problems.Warn(part, new QueryError(span.Start, span.Length, $"{whole} can never match: {found.Reason}."));
            return true;
        }
        if (!Satisfiability.NeverHolds(new Formula.All([reader.Read(condition), reader.Setting])))
            return false;
        problems.Warn(part, "This can never match: every item this watchlist looks at has one of its FeedTags.");
        return true;
    }

    private void NearlyAlwaysMatches(string part, Condition condition)
    {
        string? word = null;
        var rest = reader.Read(condition).When(atom => atom is { Fields: FieldSet.Text, Pattern: { } pattern } && WordIn(pattern) is { } found ? (word = found) is not null : null);
        if (word is null || !Satisfiability.NeverHolds(new Formula.Not(rest)))
            return;
        var effect = IsExclude(part) ? "it excludes nearly every item" : "it holds for nearly every item";
        problems.Warn(part, $"`{word}` stands in nearly every {FunctionWords.LanguageOf(word, watchlist.Languages)} text, so {effect}: add a word that tells them apart.");
    }

    private bool IsEverywhere(Condition condition) => condition is PatternCondition found && WordIn(patterns[found.Pattern]) is not null;

    private string? WordIn(Pattern pattern) =>
        pattern is { Kind: PatternKind.Words, Words: [var word] } && FunctionWords.LanguageOf(word, watchlist.Languages) is not null ? word : null;

    private void Compare(List<(string Part, Condition Condition)> sound, List<(string Part, Condition Condition)> exclude, Condition? require)
    {
        var required = require is null ? Formula.Always : reader.Read(require);
        var excluded = exclude.ConvertAll(query => reader.Read(query.Condition));
        foreach (var (part, condition) in sound.Where(query => !IsExclude(query.Part)))
        {
            var formula = reader.Read(condition);
            if (excluded.FindIndex(other => Satisfiability.Follows(formula, other)) is var blocking and >= 0)
                problems.Warn(part, $"This never counts: {exclude[blocking].Part} `{QueryFormatter.Format(exclude[blocking].Condition.Source)}` holds whenever it does; narrow one of the two.");
            else if (!ReferenceEquals(condition, require) && Satisfiability.NeverHolds(new Formula.All([formula, required])))
                problems.Warn(part, "This never counts: it cannot hold together with Require; change one of the two.");
        }
    }

    private static bool IsExclude(string part) => part.StartsWith("Exclude", StringComparison.Ordinal);
}
