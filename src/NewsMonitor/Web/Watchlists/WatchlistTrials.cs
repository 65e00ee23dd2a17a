using NewsMonitor.CommandLine;
using NewsMonitor.Configuration;
using NewsMonitor.Core.Backtesting;

namespace NewsMonitor.Web.Watchlists;

/// <summary>
/// Tries changes on the items on record, against what is in force. One at a time, on one thread, and not for long: polling goes on beside it.
/// Nothing is written anywhere.
/// </summary>
internal sealed class WatchlistTrials(Composition monitor, TimeProvider time) : IDisposable
{
    /// <summary>How long it reads.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(20);

    /// <summary>How many items may match: a change that would send more needs no more looking at.</summary>
    public const int MostMatches = 10_000;

    private readonly SemaphoreSlim _one = new(1);

    /// <param name="text">As pasted.</param>
    /// <param name="back">How far back.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<TryResult> TryAsync(string text, TimeSpan back, CancellationToken cancellation)
    {
        if (!await _one.WaitAsync(TimeSpan.Zero, cancellation))
            return new TryResult.Busy();
        try
        {
            return await Task.Run(() => RunAsync(text, time.GetUtcNow() - back, cancellation), cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<TryResult> RunAsync(string text, DateTimeOffset since, CancellationToken cancellation)
    {
        var inForce = monitor.Settings;
        var pasted = PastedWatchlists.Read(text, inForce.Options);
        if (pasted.Settings is not { } changed)
            return new TryResult.Refused(pasted.Problems);
        var (after, before) = (changed.Tested(), inForce.Tested());
        var limit = new BacktestLimit(matchers: 1, Longest, MostMatches, time);
        var reading = await new BacktestStore(monitor.Database, new Trial(after, before, pasted.Watchlists), limit).ReadAsync(since, _ => { }, cancellation);
        if (reading.Coverage.Items == 0)
            return new TryResult.Nothing(pasted.Problems);
        var report = Backtest.Report(after, before, reading.Items, reading.Since, reading.Coverage);
        var total = limit.Stop is null ? reading.Coverage.Items : await monitor.Database.Items.CountSinceAsync(since, cancellation);
        return new TryResult.Tried(pasted.Problems, reading.Coverage, [.. report.Watchlists.Where(watchlist => pasted.Watchlists.Contains(watchlist.Watchlist))], limit.Stop, total);
    }
}
