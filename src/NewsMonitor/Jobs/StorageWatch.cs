using NewsMonitor.Logging;
using NewsMonitor.Storage.Trouble;

namespace NewsMonitor.Jobs;

/// <summary>Tells a trouble of the database once, tries whether it is over, and then calls for what waited.</summary>
/// <param name="monitor">Whose database.</param>
/// <param name="time">Paces the looks.</param>
/// <param name="resume">Calls for a poll.</param>
/// <param name="log">For the person on duty.</param>
internal sealed class StorageWatch(Composition monitor, TimeProvider time, Action resume, ILogger<StorageWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Looks between two tries: a disk that is full is not hammered.</summary>
    private const int LooksATry = 3;

    private readonly TroubleTelling _telling = new();
    private int _looks;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await LookAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        var trouble = monitor.Database.Trouble;
        monitor.Metrics.StorageIs(inTrouble: trouble is not null);
        switch (_telling.Look(trouble?.Message, time.GetUtcNow()))
        {
            case TroubleTold.Began(var words) when trouble?.Trouble == StorageTrouble.Damaged:
                log.StorageDamaged(words);
                break;
            case TroubleTold.Began(var words):
                log.StorageTroubleBegan(words);
                break;
            case TroubleTold.Over(var length):
                log.StorageTroubleEnded(length);
                break;
        }

        if (trouble is null || stopping.IsCancellationRequested || _looks++ % LooksATry != 0 || !await monitor.Database.TryAgainAsync(stopping))
            return;
        resume();
        monitor.Bell.Ring();
    }
}
