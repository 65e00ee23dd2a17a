using NewsMonitor.Core.Matching;

namespace NewsMonitor.UnitTests.Matching;

public class ScoreTests
{
    [Theory]
    [InlineData("mali", "", 2)]
    [InlineData("", "mali", 1)]
    [InlineData("mali", "mali", 2)]
    [InlineData("mali mali", "", 2)]
    [InlineData("mali", "junta", 5)]
    [InlineData("mali junta", "", 8)]
    public void TheScoreIsTheSumOfTermsAndTheTitleCountsTwice(string title, string summary, double expected)
    {
        var match = Assert.Single(Some.MatchOf(Some.Watchlist("mali", "junta^3"), Some.Item(title, summary)).Matches);

        Assert.Equal(expected, match.Score);
        Assert.Equal(expected, match.Evidence.Sum(evidence => evidence.Weight));
    }

    [Theory]
    [InlineData("france AND mali", "France and Mali", "", 2)]
    [InlineData("france AND mali", "France", "Mali", 1)]
    [InlineData("france AND mali", "France", "France and Mali", 1)]
    [InlineData("france OR mali", "x", "France and Mali", 1)]
    [InlineData("france OR mali", "Mali", "France", 2)]
    [InlineData("mali AND NOT football", "Mali", "", 2)]
    [InlineData("mali AND NOT football", "Mali", "football", 0)]
    [InlineData("title:mali^2", "Mali", "", 4)]
    [InlineData("source:rfi", "Mali", "", 1)]
    [InlineData("source:rfi AND mali", "Mali", "", 2)]
    [InlineData("france NEAR/2 mali", "x", "France in Mali", 1)]
    [InlineData("france NEAR/2 mali", "France in Mali", "", 2)]
    public void ATermIsInTheTitleWhenTheTitleAloneSuffices(string term, string title, string summary, double expected)
    {
        var item = Some.Item(title, summary) with { Source = "RFI" };

        Assert.Equal(expected, Some.MatchOf(Some.Watchlist(term), item).Matches.Sum(match => match.Score));
    }

    [Fact]
    public void TheSameTermTwiceCountsOnceWithItsGreaterWeight() =>
        Assert.Equal(3, Some.MatchOf(Some.Watchlist("mali", "mali^3"), Some.Item(summary: "mali")).Matches.Single().Score);

    [Theory]
    [InlineData("mali", "Mali", "MALI", "\"mali\"", "ｍáli", "mali^2")]
    [InlineData("tit-for-tat", "\"tit for tat\"^2")]
    [InlineData("title:mali AND junt*", "title:\"MALI\" AND Junt*^2")]
    [InlineData("stem:Mali", "stem:mali^2")]
    [InlineData("france NEAR/3 mali", "France NEAR/3 Mali^2")]
    public void TermsThatLookForTheSameCountOnceWithTheGreatestWeight(params string[] terms)
    {
        var match = Some.MatchOf(Some.Watchlist(terms), Some.Item("Mali, junta, France: tit for tat")).Matches.Single();

        Assert.Equal(4, match.Score);
    }

    [Theory]
    [InlineData("us", "=US")]
    [InlineData("=us", "us")]
    [InlineData("=US", "=Us")]
    [InlineData("us NEAR/3 mali", "us ONEAR/3 mali")]
    [InlineData("us NEAR/3 mali", "us NEAR/4 mali")]
    [InlineData("us", "summary:us")]
    public void TermsThatLookForDifferentThingsCountEach(string one, string other) =>
        Assert.Equal(2, Some.MatchOf(Some.Watchlist(one, other), Some.Item(summary: "US Us us Mali")).Matches.Single().Score);

    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(0.31, 0)]
    public void AThresholdIsReachedWhenDecimalsAddUpToIt(double threshold, int expected)
    {
        var watchlist = Some.Watchlist("a^0.1", "b^0.2") with { MinScore = threshold };

        Assert.Equal(expected, Some.MatchOf(watchlist, Some.Item(summary: "a b")).Matches.Count);
    }

    [Theory]
    [InlineData("mali junta paris", true)]
    [InlineData("mali junta", false)]
    [InlineData("mali paris junta football", false)]
    [InlineData("mali junta paris coupe d'Afrique", false)]
    public void RequireMustHoldAndNoExcludeMay(string summary, bool expected)
    {
        var watchlist = Some.Watchlist("junta") with { Require = "mali AND (france OR paris)", Exclude = ["football", "\"coupe d'afrique\""] };

        Assert.Equal(expected, Some.MatchOf(watchlist, Some.Item(summary: summary)).Matches.Count == 1);
    }

    [Theory]
    [InlineData("fr", "Africa", true)]
    [InlineData("fr-ML", "africa", true)]
    [InlineData(null, "africa", true)]
    [InlineData("en", "africa", false)]
    [InlineData("fr", "sports", false)]
    public void AWatchlistLooksAtItsTagsAndLanguagesOnly(string? language, string tag, bool expected)
    {
        var watchlist = Some.Watchlist("mali") with { FeedTags = ["africa"], Languages = ["fr"] };
        var item = Some.Item("Mali", language: language) with { Tags = [tag] };

        Assert.Equal(expected, Some.MatchOf(watchlist, item).Matches.Count == 1);
    }

    [Fact]
    public void EvidenceStandsInTheOrderOfTheText()
    {
        var watchlist = Some.Watchlist("paris", "mali^2", "junta");

        var match = Some.MatchOf(watchlist, Some.Item("Junta", "Mali and Paris")).Matches.Single();

        Assert.Equal(["junta", "mali^2", "paris"], match.Evidence.Select(evidence => evidence.Term));
        Assert.Equal(new Evidence("mali^2", "Mali", Field.Summary, 0, 4, 2), match.Evidence[1]);
    }
}
