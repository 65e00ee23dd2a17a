using System.Threading.Channels;
using NewsMonitor.Core.Backtesting;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.CommandLine;

/// <summary>Reads on one thread and matches on the others; keeps only what matched, so that any number of items fits in memory.</summary>
/// <param name="trial">What the items are shown to.</param>
/// <param name="itemOf">The item in what is read.</param>
/// <param name="keep">What stays of one that matched; called by several threads.</param>
/// <param name="matchers">How many threads match; null: as many as the machine runs at once.</param>
internal sealed class BacktestPass<TRead, TKept>(Trial trial, Func<TRead, Item> itemOf, Func<TRead, Verdicts, TKept> keep, int? matchers = null)
{
    private const int BatchSize = 250;
    private const int BatchesAhead = 8;

    private readonly Channel<TRead[]> _batches = Channel.CreateBounded<TRead[]>(new BoundedChannelOptions(BatchesAhead) { SingleWriter = true });

    /// <param name="items">Read to the end.</param>
    /// <param name="seen">Told of the items of each batch, in their order, on the thread that reads.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What was kept, in no order.</returns>
    public async Task<List<TKept>> RunAsync(IAsyncEnumerable<TRead> items, Action<IReadOnlyList<TRead>> seen, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var kept = Enumerable.Range(0, matchers ?? Environment.ProcessorCount).Select(_ => new List<TKept>()).ToList();
        await Task.WhenAll(
            [StopAllUnlessDoneAsync(() => ReadAsync(items, seen, stop.Token), stop), .. kept.Select(mine => StopAllUnlessDoneAsync(() => MatchAsync(mine, stop.Token), stop))]);
        return [.. kept.SelectMany(mine => mine)];
    }

    /// <summary>Whoever fails stops the others: nobody is left waiting.</summary>
    private static Task StopAllUnlessDoneAsync(Func<Task> work, CancellationTokenSource stop) => Task.Run(async () =>
    {
        try
        {
            await work();
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    });

    private async Task ReadAsync(IAsyncEnumerable<TRead> items, Action<IReadOnlyList<TRead>> seen, CancellationToken cancellation)
    {
        await foreach (var batch in items.Chunk(BatchSize).WithCancellation(cancellation))
        {
            seen(batch);
            await _batches.Writer.WriteAsync(batch, cancellation);
        }

        _batches.Writer.Complete();
    }

    private async Task MatchAsync(List<TKept> kept, CancellationToken cancellation)
    {
        await foreach (var batch in _batches.Reader.ReadAllAsync(cancellation))
            foreach (var read in batch)
                if (trial.On(itemOf(read)) is { } verdicts)
                    kept.Add(keep(read, verdicts));
    }
}
