using CsCheck;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Watchlists;
using NewsMonitor.Core.Watchlists.Queries;
using NewsMonitor.UnitTests.Watchlists;

namespace NewsMonitor.UnitTests.Matching;

public class SenseTests
{
    private static readonly Entity mali = new() { Name = "Mali", Aliases = ["Bamako"] };

    [Theory]
    [InlineData("junta AND NOT junta", 0, "`junta` and `NOT junta` contradict each other")]
    [InlineData("title:mali NOT mali", 0, "`title:mali` and `NOT mali` contradict")]
    [InlineData("\"coup plot\" NOT plot", 0, "contradict")]
    [InlineData("diplomats NOT diplomat*", 0, "contradict")]
    [InlineData("diplomatic* NOT diplomat*", 0, "contradict")]
    [InlineData("=US NOT us", 0, "contradict")]
    [InlineData("=\"US envoy\" NOT =US", 0, "contradict")]
    [InlineData("vezilier NOT vezillier~1", 0, "contradict")]
    [InlineData("(mali NEAR/5 france) NOT france", 0, "contradict")]
    [InlineData("junta OR (mali NOT title:mali NOT summary:mali NOT content:mali)", null, null)]
    [InlineData("junta OR (mali NOT mali)", 9, "This part can never match")]
    [InlineData("(mali OR bamako) NOT mali NOT bamako", 0, "parts contradict")]
    [InlineData("title:mali NEAR/5 summary:france", 0, "one field")]
    [InlineData("entity:Mali NOT entity:Mali", 0, "contradict")]
    [InlineData("mali NOT title:mali", null, null)]
    [InlineData("mali NOT \"mali empire\"", null, null)]
    [InlineData("diplomat* NOT diplomats", null, null)]
    [InlineData("us NOT =US", null, null)]
    [InlineData("stem:expel NOT expel", null, null)]
    [InlineData("mali NEAR/5 mali", null, null)]
    [InlineData("mali NOT (mali NEAR/5 football)", null, null)]
    [InlineData("title:(mali OR x) NEAR/5 (title:france OR summary:france)", null, null)]
    [InlineData("entity:Mali NOT mali", null, null)]
    public void AQueryThatCanNeverMatchIsWarnedOf(string term, int? position, string? reason)
    {
        var problem = Problems(Some.Watchlist(term)).SingleOrDefault();

        Assert.Equal(reason is null ? null : ProblemSeverity.Warning, problem?.Severity);
        Assert.Equal(position, problem?.Position);
        Assert.Contains(reason ?? "", problem?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the", "English")]
    [InlineData("junta OR de", "French")]
    [InlineData("und OR (junta AND envoy)", "German")]
    [InlineData("the AND of", "English")]
    [InlineData("the AND junta", null)]
    [InlineData("\"of the\"", null)]
    [InlineData("title:the", null)]
    [InlineData("=LA", null)]
    [InlineData("us", null)]
    public void AWordThatStandsEverywhereIsWarnedOf(string term, string? language)
    {
        var problem = Problems(Some.Watchlist(term)).SingleOrDefault();

        Assert.Equal(language, problem is null ? null : problem.Message.Split("every ")[1].Split(' ')[0]);
    }

    [Fact]
    public void AWordOfAnotherLanguageIsNotEverywhere() => Assert.Empty(Problems(Some.Watchlist("die") with { Languages = ["en"] }));

    [Theory]
    [InlineData("mali", "", "mali*", "Terms[0]")]
    [InlineData("\"coup plot\"", "", "coup", "Terms[0]")]
    [InlineData("envoy", "mali AND france", "france", "Require")]
    [InlineData("mali NOT france", "france", "", "Terms[0]")]
    [InlineData("mali", "france", "", null)]
    [InlineData("mali", "", "\"mali empire\"", null)]
    [InlineData("mali", "", "mali NOT france", null)]
    public void AQueryThatTheOthersKeepFromCountingIsWarnedOf(string term, string require, string exclude, string? part)
    {
        var watchlist = Some.Watchlist(term) with { Require = require, Exclude = exclude.Length == 0 ? [] : [exclude] };

        Assert.Equal(part, Problems(watchlist).SingleOrDefault()?.Part);
    }

    [Fact]
    public void AnExcludeOfWordsThatStandEverywhereIsWarnedOf() =>
        Assert.Contains("excludes nearly every item", Assert.Single(Problems(Some.Watchlist("mali") with { Exclude = ["the OR football"] })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("mali AND language:en", "never match")]
    [InlineData("mali NOT tag:africa", "FeedTags")]
    [InlineData("mali AND language:fr", null)]
    [InlineData("mali NOT language:en", null)]
    [InlineData("mali NOT tag:sport", null)]
    public void AQueryThatTheWatchlistsOwnFiltersRuleOutIsWarnedOf(string term, string? reason)
    {
        var problem = Problems(Some.Watchlist(term) with { Languages = ["fr"], FeedTags = ["africa"] }).SingleOrDefault();

        Assert.Equal(reason is null, problem is null);
        Assert.Contains(reason ?? "", problem?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsSaidNeverToMatchNeverMatches()
    {
        var words = Gen.Int[0, 4].Select(i => new[] { "mali", "france", "paris", "junta", "envoy" }[i]);
        var text = words.Array[0, 8].Select(all => string.Join(' ', all));
        QueryGenerator.Plain.Select(QueryFormatter.Format).Where(query => QueryParser.Parse(query) is QueryParse.Understood).Select(text, text).Sample(
            (query, title, summary) =>
            {
                var warned = Problems(Some.Watchlist(query)).Any(problem => problem.Message.StartsWith("This can never match", StringComparison.Ordinal));
                Assert.False(warned && Some.MatchOf(Some.Watchlist(query), Some.Item(title, summary)).Matches.Count > 0);
            },
            iter: 5000);
    }

    private static IReadOnlyList<WatchlistProblem> Problems(Watchlist watchlist) => Matcher.Compile(new WatchlistSet([watchlist], [mali])).Problems;
}
