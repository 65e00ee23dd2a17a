using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Matching;

public class ExampleTests
{
    private static readonly Watchlist watchlist = Some.Watchlist("mali", "envoy") with { MinScore = 4, Exclude = ["football"], FeedTags = ["africa"] };

    [Fact]
    public void ExamplesThatHoldAreNotMentioned()
    {
        var held = watchlist with { MustMatch = [new("Mali envoy")], MustNotMatch = [new("Mali envoy at football"), new("Tunisia")] };

        Assert.Empty(WatchlistExamples.Run(Some.Compiled(held), held));
    }

    [Fact]
    public void AnExampleThatShouldMatchSaysWhatWasMissing()
    {
        var broken = watchlist with { MustMatch = [new("Mali envoy"), new("Mali expels")] };

        var failure = Assert.Single(WatchlistExamples.Run(Some.Compiled(broken), broken));

        Assert.Equal("MustMatch[1]", failure.Part);
        Assert.Equal("must match but does not (score 2 of 4); matched: `mali`; missing: `envoy`", failure.Message);
    }

    [Fact]
    public void AnExampleThatIsVetoedSaysByWhat()
    {
        var broken = watchlist with { MustMatch = [new("Mali envoy", "football")] };

        var failure = Assert.Single(WatchlistExamples.Run(Some.Compiled(broken), broken));

        Assert.Equal("must match but does not (score 4 of 4): excluded by `football` in summary; matched: `mali`, `envoy`; missing: nothing", failure.Message);
    }

    [Fact]
    public void AnExampleThatShouldNotMatchSaysWhatMatched()
    {
        var broken = watchlist with { MustNotMatch = [new("Mali envoy")] };

        var failure = Assert.Single(WatchlistExamples.Run(Some.Compiled(broken), broken));

        Assert.Equal("must not match but does (score 4 of 4); matched: `mali`, `envoy`; missing: nothing", failure.Message);
    }
}
