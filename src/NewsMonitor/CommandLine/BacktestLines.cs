using NewsMonitor.Core.Backtesting;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.CommandLine;

/// <summary>Replays items that come from a file; only those that match are put into stories.</summary>
internal sealed class BacktestLines(ItemLines lines, Trial trial)
{
    /// <param name="since">Items published since then, and those without a date; null: all.</param>
    /// <param name="now">When an item without a date is taken to have come.</param>
    /// <param name="progress">Told how many were read.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<BacktestReading> ReadAsync(DateTimeOffset? since, DateTimeOffset now, Action<int> progress, CancellationToken cancellation)
    {
        var counter = new Coverage.Counter();
        var pass = new BacktestPass<NumberedLine, (NumberedLine Read, Verdicts Verdicts)>(trial, read => read.Item, (read, verdicts) => (read, verdicts));
        var read = lines.Read()
            .Select((line, index) => new NumberedLine(index + 1, line, line.ToItem(now)))
            .Where(read => since is null || read.Item.Published is null || read.Item.Published >= since);
        var matched = await pass.RunAsync(read.ToAsyncEnumerable(), batch =>
        {
            foreach (var each in batch)
                counter.Add(each.Item, dated: each.Item.Published is not null);
            progress(batch.Count);
        }, cancellation);
        var ordered = matched.OrderBy(each => each.Read.Item.FirstSeen).ThenBy(each => each.Read.Number).ToList();
        var places = await new StoryWindow().PlaceAllAsync(ordered.Select(each => each.Read.Line), cancellation).ToListAsync(cancellation);
        return new BacktestReading(
            [.. ordered.Zip(places, (each, place) => new TestedItem(new ItemId(each.Read.Number), place.Decision.Story, each.Read.Item with { Summary = "", Content = "" }, each.Verdicts) { Relation = place.Decision.Relation })],
            counter.Count(), DateTimeOffset.MinValue);
    }

    private sealed record NumberedLine(int Number, ItemLine Line, Item Item);
}
