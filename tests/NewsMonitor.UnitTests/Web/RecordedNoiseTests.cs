using NewsMonitor.Core.Backtesting;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Watchlists;
using NewsMonitor.Storage.Items;
using NewsMonitor.Web.Watchlists;

namespace NewsMonitor.UnitTests.Web;

public sealed class RecordedNoiseTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 8, 12, 0, 0, TimeSpan.Zero);

    private static readonly Watchlist Reefs = new() { Name = "reefs", Terms = ["reef^2", "lagoon"], MinScore = 2 };

    [Fact]
    public void Terms_are_counted_by_alerts_and_copies_make_none() => Assert.Equal(
        [new TermNoise("reef^2", 2, 2), new TermNoise("lagoon", 1, 0)],
        RecordedNoise.Of(Reefs, [Matched(3, 3, Relation.New, ("reef^2", 2)), Matched(2, 1, Relation.Copy, ("reef^2", 2)), Matched(1, 1, Relation.New, ("reef^2", 2), ("lagoon", 1))], Now.AddDays(-7)));

    private static RecordedMatch Matched(long id, long story, Relation relation, params (string Term, double Weight)[] terms) => new(
        new StoredItem(new ItemId(id), new FeedId(1), new StoryId(story), relation, new Item { Identity = $"{id}", Title = "a reef", FirstSeen = Now.AddHours(id) }),
        new Match("reefs", terms.Sum(term => term.Weight), [.. terms.Select(term => new Evidence(term.Term, "reef", Field.Summary, 0, 4, term.Weight))]));
}
