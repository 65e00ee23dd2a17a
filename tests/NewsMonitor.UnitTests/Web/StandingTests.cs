using NewsMonitor.Web.Overview;

namespace NewsMonitor.UnitTests.Web;

public sealed class StandingTests
{
    private static readonly StandingFacts Fine = new() { Feeds = 40 };

    [Fact]
    public void Where_nothing_is_amiss_the_page_says_that_all_is_well()
    {
        var standing = Standing.Of(Fine);
        Assert.Equal(Verdict.Well, standing.Verdict);
        Assert.StartsWith("All is well. 40 feeds are read", standing.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, nameof(Verdict.Minor))]
    [InlineData(4, nameof(Verdict.Minor))]
    [InlineData(5, nameof(Verdict.Odd))]
    [InlineData(20, nameof(Verdict.Wrong))]
    public void Feeds_that_fail_are_weighed_by_how_many_there_are(int failing, string verdict) =>
        Assert.Equal(verdict, Standing.Of(Fine with { Failing = failing }).Verdict.ToString());

    [Theory]
    [InlineData(300, nameof(Verdict.Well))]
    [InlineData(301, nameof(Verdict.Wrong))]
    public void Alerts_that_are_due_for_more_than_five_minutes_are_late(int seconds, string verdict) =>
        Assert.Equal(verdict, Standing.Of(Fine with { OldestDue = TimeSpan.FromSeconds(seconds) }).Verdict.ToString());

    [Fact]
    public void The_worst_stands_first()
    {
        var standing = Standing.Of(Fine with { Failing = 1, Dead = 2, Stopped = 1, BlindSpots = 3 });
        Assert.Equal([Verdict.Wrong, Verdict.Odd, Verdict.Odd, Verdict.Minor], standing.Concerns.Select(concern => concern.Verdict));
        Assert.Equal("Something is wrong.", standing.Headline);
    }

    [Fact]
    public void Without_a_database_the_page_says_why() =>
        Assert.Contains("disk is full", Assert.Single(Standing.Of(new StandingFacts { DatabaseTrouble = "the disk is full" }).Concerns).Words, StringComparison.Ordinal);

    [Fact]
    public void A_schedule_that_stands_still_is_wrong() => Assert.Equal(Verdict.Wrong, Standing.Of(Fine with { SinceTick = "4 minutes" }).Verdict);
}
