using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Matching;

public class ProblemTests
{
    private static readonly Entity mali = new() { Name = "Mali" };

    [Fact]
    public void AQuerysErrorNamesItsPartAndPlace()
    {
        var problem = Only(Some.Watchlist("mali", "(a b) OR c"));

        Assert.Equal((ProblemOwner.Watchlist, 0, "Terms[1]", 3), (problem.Owner, problem.Index, problem.Part, problem.Position));
    }

    [Theory]
    [InlineData("a OR entity:Malo", 5, "Mali")]
    [InlineData("watchlist:ww", 0, "w")]
    public void AnUnknownNameIsMetWithTheNearest(string term, int position, string suggestion)
    {
        var problem = Only(Some.Watchlist(term));

        Assert.Equal((position, suggestion), (problem.Position, problem.Suggestion));
    }

    [Fact]
    public void AnUnknownNameThatIsLikeNoneIsMetWithSilence() => Assert.Null(Only(Some.Watchlist("entity:Nowhere")).Suggestion);

    [Fact]
    public void WatchlistsThatReferInACircleAreRefused()
    {
        var build = Matcher.Compile(new WatchlistSet(
            [
                new Watchlist { Name = "a", Require = "watchlist:b", Terms = ["x"] },
                new Watchlist { Name = "b", Require = "watchlist:a", Terms = ["x"] },
            ], []));

        Assert.Null(build.Compiled);
        Assert.All(build.Problems, problem => Assert.Contains("circle", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void AWatchlistWithNothingToWatchIsRefused() => Assert.Equal("Terms", Only(new Watchlist { Name = "w" }).Part);

    [Fact]
    public void AThresholdOfNothingWithoutRequireIsRefused() => Assert.Equal("MinScore", Only(Some.Watchlist("a") with { MinScore = 0 }).Part);

    [Fact]
    public void AThresholdOutOfReachIsAWarning()
    {
        var problem = Only(Some.Watchlist("a", "b") with { MinScore = 5 });

        Assert.Equal((ProblemSeverity.Warning, "MinScore"), (problem.Severity, problem.Part));
    }

    [Fact]
    public void ATermSaidAgainIsAWarningAtTheLaterOne()
    {
        var problem = Only(Some.Watchlist("junta", "mali", "MALI^2"));

        Assert.Equal((ProblemSeverity.Warning, "Terms[2]"), (problem.Severity, problem.Part));
        Assert.Contains("the same as Terms[1]", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesAreGivenOnce()
    {
        var build = Matcher.Compile(new WatchlistSet([Some.Watchlist("a"), Some.Watchlist("b")], [mali, mali]));

        Assert.Equal([(ProblemOwner.Watchlist, 1), (ProblemOwner.Entity, 1)], build.Problems.Select(problem => (problem.Owner, problem.Index)));
    }

    [Theory]
    [InlineData("Aliases[1]", new[] { "ok", "!" }, null)]
    [InlineData("Guard.Near", new string[0], new string[0])]
    [InlineData("Guard.Near[0]", new string[0], new[] { " " })]
    public void AnEntityMustHaveSomethingToLookFor(string part, string[] aliases, string[]? near)
    {
        var entity = mali with { Aliases = aliases, Guard = near is null ? null : new Guard(near) };

        var build = Matcher.Compile(new WatchlistSet([Some.Watchlist("a")], [entity]));

        Assert.Equal(part, Assert.Single(build.Problems).Part);
    }

    [Theory]
    [InlineData("Aliases[0]", "ex*", null, 0)]
    [InlineData("Aliases[0]", "ex*pel", null, 2)]
    [InlineData("Aliases[0]", "short~1", null, 0)]
    [InlineData("Guard.Near[0]", "expel*", "ex*pel", 2)]
    public void AnAliasThatCannotBeReadIsAnErrorAtItsPlace(string part, string alias, string? near, int position)
    {
        var entity = mali with { Aliases = [alias], Guard = near is null ? null : new Guard([near]) };

        var problem = Assert.Single(Matcher.Compile(new WatchlistSet([Some.Watchlist("entity:Mali")], [entity])).Problems);

        Assert.Equal((ProblemSeverity.Error, ProblemOwner.Entity, part, (int?)position), (problem.Severity, problem.Owner, problem.Part, problem.Position));
    }

    [Fact]
    public void ATermSaidTwiceIsAWarning() => Assert.Equal("Terms[1]", Only(Some.Watchlist("mali", "mali^2")).Part);

    private static WatchlistProblem Only(Watchlist watchlist) =>
        Assert.Single(Matcher.Compile(new WatchlistSet([watchlist], [mali])).Problems);
}
