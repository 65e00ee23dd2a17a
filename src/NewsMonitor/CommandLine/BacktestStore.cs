using NewsMonitor.Core.Backtesting;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Items;

namespace NewsMonitor.CommandLine;

/// <summary>Replays the items on record, which know their stories.</summary>
/// <param name="database">Where they are.</param>
/// <param name="trial">What they are shown to.</param>
/// <param name="limit">How much it may cost; null: whatever it takes.</param>
internal sealed class BacktestStore(MonitorDatabase database, Trial trial, BacktestLimit? limit = null)
{
    /// <param name="since">Items first seen since then.</param>
    /// <param name="progress">Told how many were read.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<BacktestReading> ReadAsync(DateTimeOffset since, Action<int> progress, CancellationToken cancellation)
    {
        var counter = new Coverage.Counter();
        var pass = new BacktestPass<StoredItem, TestedItem>(trial, stored => stored.Item, Keep, limit?.Matchers);
        var read = database.Items.SinceAsync(since, cancellation).TakeWhile(_ => limit?.IsReached() != true);
        var items = await pass.RunAsync(read, batch =>
        {
            foreach (var stored in batch)
                counter.Add(stored.Item);
            progress(batch.Count);
        }, cancellation);
        items.AddRange(await ToldBeforeAsync(items, since, cancellation));
        return new BacktestReading(items, counter.Count(), since);
    }

    /// <summary>What stories that began earlier had to show by then: a copy that comes late is no alert.</summary>
    private async Task<IEnumerable<TestedItem>> ToldBeforeAsync(List<TestedItem> items, DateTimeOffset since, CancellationToken cancellation)
    {
        var began = items.Where(item => item.Id.Value == item.Story.Value).Select(item => item.Story).ToHashSet();
        var earlier = items.Select(item => item.Story).Except(began).ToList<StoryId>();
        if (earlier.Count == 0)
            return [];
        var stored = await database.Items.InStoriesBeforeAsync(earlier, since, cancellation);
        return from item in stored let verdicts = trial.On(item.Item) where verdicts is not null select Tested(item, verdicts);
    }

    private TestedItem Keep(StoredItem stored, Verdicts verdicts)
    {
        limit?.Kept();
        return Tested(stored, verdicts);
    }

    private static TestedItem Tested(StoredItem stored, Verdicts verdicts) =>
        new(stored.Id, stored.Story, stored.Item with { Summary = "", Content = "" }, verdicts) { Relation = stored.Relation };
}
