using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Matching;

public class NearMissTests
{
    private static readonly Watchlist watchlist = Some.Watchlist("mali", "junta^2", "envoy") with
    {
        MinScore = 4,
        Require = "mali AND (france OR paris)",
        Exclude = ["football"],
    };

    [Theory]
    [InlineData("", "mali junta envoy france football", "excluded by `football` in summary")]
    [InlineData("football", "mali junta envoy france", "excluded by `football` in title")]
    [InlineData("", "mali junta envoy", "requires `mali AND (france OR paris)`: no `france`/`paris`")]
    [InlineData("", "mali junta france", "score 3 of 4")]
    [InlineData("", "mali junta", "score 3 of 4; requires `mali AND (france OR paris)`: no `france`/`paris`")]
    public void TheReasonIsSaidInWords(string title, string summary, string expected)
    {
        var result = Some.MatchOf(watchlist, Some.Item(title, summary));

        Assert.Empty(result.Matches);
        Assert.Equal(expected, Assert.Single(result.NearMisses).Reason);
    }

    [Fact]
    public void AnItemFarFromTheThresholdIsNoNearMiss() =>
        Assert.Empty(Some.MatchOf(watchlist, Some.Item(summary: "junta france")).NearMisses);

    [Fact]
    public void WordsTooFarApartAreNamed()
    {
        var watchlist = Some.Watchlist("mali") with { Require = "mali NEAR/1 paris" };

        var result = Some.MatchOf(watchlist, Some.Item(summary: "mali x y z paris"));

        Assert.Equal("requires `mali NEAR/1 paris`: `mali` and `paris` are too far apart", Assert.Single(result.NearMisses).Reason);
    }
}
