using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Backtesting;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.UnitTests.Backtesting;

/// <summary>Sets and items for tests about back-tests: items come an hour apart, each in a story of its own unless told otherwise.</summary>
internal static class SomeTrial
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly AlertPolicy Policy = new(MaxItemAge: TimeSpan.FromDays(2), BaselineGather: TimeSpan.Zero);

    public static Watchlist Reefs(params string[] terms) => new() { Name = "reefs", Terms = terms };

    public static TestedSet Set(params Watchlist[] watchlists) => new(watchlists, Matching.Some.Compiled(watchlists), Policy);

    public static (long Story, Item Item) Item(string title, int hour = 0, long story = 0) => (
        story, new Item { Identity = title, Title = title, Source = "Tide", Published = Start.AddHours(hour), FirstSeen = Start.AddHours(hour) });

    /// <summary>A report in new words on an event that was told.</summary>
    public static (long Story, Item Item) FollowUp(string title, double hours, long story) => (
        -story, new Item { Identity = title, Title = title, Source = "Wave", Published = Start.AddHours(hours), FirstSeen = Start.AddHours(hours) });

    public static BacktestReport Report(TestedSet after, TestedSet? before, params (long Story, Item Item)[] items) => ReportSince(DateTimeOffset.MinValue, after, before, items);

    public static BacktestReport ReportSince(DateTimeOffset since, TestedSet after, TestedSet? before, params (long Story, Item Item)[] items)
    {
        var counter = new Coverage.Counter();
        var tested = new List<TestedItem>();
        foreach (var (index, (story, item)) in items.Index())
        {
            counter.Add(item);
            if (new Trial(after, before).On(item) is { } verdicts)
                tested.Add(new TestedItem(new ItemId(index + 1), new StoryId(story == 0 ? index + 1 : Math.Abs(story)), item, verdicts)
                {
                    Relation = story < 0 ? Relation.FollowUp : story > 0 ? Relation.Copy : Relation.New,
                });
        }

        // The order in which matching threads finish is nobody's.
        tested.Reverse();
        return Backtest.Report(after, before, tested, since, counter.Count());
    }

    public static WatchlistReport Only(BacktestReport report) => Assert.Single(report.Watchlists);

    public static IEnumerable<string> TitlesOf(IEnumerable<TestedAlert> alerts) => alerts.Select(alert => alert.First.Item.Title);
}
