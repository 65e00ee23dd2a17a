using System.Globalization;
using CsCheck;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Text;
using NewsMonitor.Core.Watchlists;
using NewsMonitor.Core.Watchlists.Queries;
using NewsMonitor.UnitTests.Watchlists;

namespace NewsMonitor.UnitTests.Matching;

public class AgreementTests
{
    private static readonly string[] vocabulary = ["Mali", "FRANCE", "páris", "junta", "envoy", "x", "l'", "and,", "—"];

    private static readonly Gen<string> text = Gen.Int[0, vocabulary.Length - 1].Array[0, 14].Select(picks => string.Join(' ', picks.Select(i => vocabulary[i])));

    private static readonly Gen<string> positive =
        QueryGenerator.Plain.Select(QueryFormatter.Format).Where(query => QueryParser.Parse(query) is QueryParse.Understood);

    [Fact]
    public void TheMatcherAgreesWithTheSlowEvaluator() => positive.Select(text, text).Sample(
        (query, title, summary) =>
        {
            var parsed = ((QueryParse.Understood)QueryParser.Parse(query)).Query;
            var expected = new SlowEvaluator().Holds(parsed, title, summary);
            var matched = Some.MatchOf(Some.Watchlist(query), Some.Item(title, summary)).Matches.Count == 1;
            Assert.Equal(expected, matched);
        },
        iter: 5000);

    private static readonly Gen<string> alias = OneOf("Mali", "=Mali", "=MALI", "mal*", "fra*", "junta env*", "Francce~1", "envoys~1", "páris", "=páris", "=\"páris junta\"", "and l'envoy", "\"x Mali\"");

    private static readonly Gen<Entity> entity = alias.Array[0, 4].Select(OneOf("envoy", "Xerxes"), (aliases, name) => new Entity { Name = name, Aliases = aliases });

    private static readonly Gen<string> overEntities =
        OneOf("entity:{0}", "entity:{0} AND NOT junta", "entity:{0} NEAR/2 entity:{1}", "entity:{0} ONEAR/1 entity:{1}", "entity:{0} NEAR/3 (france OR entity:{1})", "title:entity:{0}", "x NEAR/0 entity:{0}");

    [Fact]
    public void EntitiesAgreeWithTheSlowEvaluator() => overEntities.Select(entity, entity, text).Select(text, (some, summary) => (some, summary)).Sample(
        sample =>
        {
            var ((shape, one, other, title), summary) = sample;
            other = other with { Name = "the " + other.Name };
            var query = string.Format(CultureInfo.InvariantCulture, shape, $"\"{one.Name}\"", $"\"{other.Name}\"");
            var expected = new SlowEvaluator(one, other).Holds(((QueryParse.Understood)QueryParser.Parse(query)).Query, title, summary);
            var item = Some.Item(title, summary);

            var matches = Some.MatchOf(Some.Watchlist(query), item, one, other).Matches;

            Assert.Equal(expected, matches.Count == 1);
            Assert.All(matches.SelectMany(match => match.Evidence), evidence => Assert.Equal(evidence.Text, ItemText.Of(item, evidence.Field).Substring(evidence.Start, evidence.Length)));
        },
        iter: 5000);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public void ManyWatchlistsTogetherSayWhatEachSaysAlone() => positive.Array[1, 12].Select(text, text).Sample(
        (queries, title, summary) =>
        {
            var watchlists = queries.Select((query, i) => Some.Watchlist(query) with { Name = $"w{i}", Exclude = [queries[0] + " AND junta"] }).ToArray();
            var item = Some.Item(title, summary);

            var alone = watchlists.SelectMany(watchlist => Some.MatchOf(watchlist, item).Matches).Select(match => (match.Watchlist, match.Score));

            Assert.Equal(alone, Some.Compiled(watchlists).Match(item).Matches.Select(match => (match.Watchlist, match.Score)));
        },
        iter: 500);

    [Fact]
    public void OneEditIsFoundWhereverItIs() => Gen.String[Gen.Char["abc"], 6, 9].Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 3]).Sample(
        (name, first, at, second) =>
        {
            var word = Edited(Edited(name, first, at), second, 3);
            Assert.Equal(EditDistance.Between(name, word) <= 1, Some.MatchOf(Some.Watchlist(name + "~1"), Some.Item(word)).Matches.Count == 1);
        },
        iter: 5000);

    private static string Edited(string word, int kind, int at) => kind switch
    {
        0 => word,
        1 => word.Remove(Math.Min(at, word.Length - 1), 1),
        2 => word.Insert(Math.Min(at, word.Length), "c"),
        _ => word[..(at % (word.Length - 1))] + word[(at % (word.Length - 1)) + 1] + word[at % (word.Length - 1)] + word[((at % (word.Length - 1)) + 2)..],
    };

    [Fact]
    public void EvidenceAlwaysPointsAtItsText() => positive.Select(text, text).Sample(
        (query, title, summary) =>
        {
            var item = Some.Item(title, summary);
            foreach (var evidence in Some.MatchOf(Some.Watchlist(query), item).Matches.SelectMany(match => match.Evidence))
            {
                Assert.NotEmpty(evidence.Text);
                Assert.Equal(evidence.Text, ItemText.Of(item, evidence.Field).Substring(evidence.Start, evidence.Length));
            }
        },
        iter: 2000);

    [Fact]
    public void OffsetsHoldInAnyText() => Gen.String.Sample(
        noise =>
        {
            var item = Some.Item(noise + " Goïta\u0301, l'été\u00AD " + noise, noise + "MALI");
            foreach (var evidence in Some.MatchOf(Some.Watchlist("goita", "ete", "mali", "mal*", "stem:mali"), item).Matches.SelectMany(match => match.Evidence))
                Assert.Equal(evidence.Text, ItemText.Of(item, evidence.Field).Substring(evidence.Start, evidence.Length));
        });

    [Fact]
    public void ManyThreadsMatchAtOnce()
    {
        var compiled = Some.Compiled(new Watchlist { Name = "w", Terms = ["mali", "junta NEAR/3 paris"] });

        var scores = Enumerable.Range(0, 2000).AsParallel().Select(i => compiled.Match(Some.Item(i % 2 == 0 ? "Mali" : "junta in paris mali")).Matches.Single().Score);

        Assert.Equal([2, 4], scores.Distinct().Order());
    }
}
