namespace NewsMonitor.IntegrationTests.Guest;

/// <summary>What publishers see of the service over several rounds of visits, in the middle of which it is killed (SIGKILL) twice and started again.</summary>
public sealed class GoodGuestTests
{
    private const int Feeds = 500;
    private const string Resting = "127.0.0.3";

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    // Two clocks read on one machine: the wall's may be set back by so much in a day, not in a minute.
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task Five_hundred_feeds_are_visited_as_a_good_guest_visits()
    {
        await using var publisher = await CountingPublisher.StartAsync();
        using var house = new Guesthouse(publisher, Feeds);
        var kills = new List<Kill>
        {
            await VisitUntilAsync(house, publisher, visits => visits.Count >= Feeds / 2, "half of the first round"),
            await VisitUntilAsync(house, publisher, visits => visits.Count >= Feeds * 3 / 2, "half of the second round"),
        };
        publisher.AskForRest(Resting);
        await VisitUntilAsync(
            house, publisher,
            visits => visits.CountBy(visit => visit.Feed).Count(feed => feed.Value >= 3) == Feeds && visits.SkipWhile(visit => visit.Status != 429).Any(IsBackAtTheHost),
            "every feed visited three times, and the host again that asked for rest");

        var byFeed = publisher.Visits.GroupBy(visit => visit.Feed).Select(feed => feed.OrderBy(visit => visit.Arrived).ToList()).ToList();
        Assert.Multiple(
            () => Assert.All(publisher.Visits, visit => Assert.NotEqual(Condition.Altered, visit.Condition)),
            () => Assert.All(byFeed, visits => OnlyTheFirstIsUnconditional(visits, kills)),
            () => Assert.All(byFeed, visits => NoneIsEarly(visits, kills)),
            () => Assert.InRange(publisher.MostAtOnce, 1, 2),
            () => TheHostHasItsRest(publisher.Visits));
    }

    private static bool IsBackAtTheHost(Visit visit) => visit.Host == Resting && visit.Status != 429;

    /// <summary>Runs the service until the publisher has seen enough, then kills it.</summary>
    private static async Task<Kill> VisitUntilAsync(Guesthouse house, CountingPublisher publisher, Func<IReadOnlyList<Visit>, bool> enough, string what)
    {
        using var service = house.StartService();
        await publisher.UntilAsync(enough, what, () => string.Join('\n', service.Errors.Split('\n').TakeLast(20)));
        await service.KillAsync();
        var committed = await house.LastPollsAsync();
        return new Kill(TimeProvider.System.GetUtcNow(), committed);
    }

    private static void OnlyTheFirstIsUnconditional(List<Visit> visits, List<Kill> kills)
    {
        var nothingCommitted = true;
        foreach (var (visit, next) in visits.Zip(visits.Skip(1)))
        {
            nothingCommitted &= IsLost(visit, next, kills);
            Assert.True(next.Condition == Condition.Exact || nothingCommitted, $"feed {next.Feed} was asked for whole again at {next.Arrived:O}");
        }
    }

    private static void NoneIsEarly(List<Visit> visits, List<Kill> kills)
    {
        foreach (var (visit, next) in visits.Zip(visits.Skip(1)).Where(pair => !IsLost(pair.First, pair.Second, kills)))
            Assert.True(next.Arrived - visit.Arrived >= Guesthouse.MinInterval - Slack, $"feed {next.Feed} was visited {next.Arrived - visit.Arrived} after the last time");
    }

    // The other of the two visits a host allows at once may be under way when the first is turned away.
    private static void TheHostHasItsRest(IReadOnlyList<Visit> visits)
    {
        var turnedAway = Assert.Single(visits, visit => visit.Status == 429);
        Assert.InRange(
            visits.Count(visit => visit.Host == Resting && visit.Arrived > turnedAway.Answered && visit.Arrived < turnedAway.Answered + Rest - Slack), 0, 1);
    }

    private static bool IsLost(Visit visit, Visit next, List<Kill> kills) => kills.Exists(kill => kill.Lost(visit, next));
}
