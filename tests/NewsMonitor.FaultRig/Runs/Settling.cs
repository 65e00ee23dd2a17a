using NewsMonitor.FaultRig.Checking;
using NewsMonitor.FaultRig.Monitored;
using NewsMonitor.FaultRig.Publishing;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>The end of a run: nothing is broken any more, and all that was published has to arrive.</summary>
internal sealed class Settling(Stage stage, Publication publication)
{
    /// <summary>Without a single acceptance for so long, what is missing will not come.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(45);

    private static readonly TimeSpan s_longestStop = TimeSpan.FromSeconds(60);

    /// <summary>Waits until all has arrived or nothing moves, stops the program, and judges.</summary>
    /// <param name="service">Running.</param>
    /// <param name="deaths">How often it was killed before.</param>
    public async Task<Verdict> JudgeAsync(MonitorHost service, IReadOnlyList<ProgramDeath> deaths)
    {
        await ArriveAsync();
        var pending = await PendingAsync();
        await service.StopAsync(s_longestStop);
        return Checker.Judge(new Evidence(stage.Channels, stage.Stock.Items, stage.Log.All, deaths, pending + await stage.DeadAsync()));
    }

    private async Task ArriveAsync()
    {
        var expected = stage.Stock.Items.Count * stage.Channels.Count;
        var (moved, count) = (stage.Time.Now, stage.Log.Count);
        while (stage.Log.First.Count < expected && stage.Time.Now - moved < s_patience)
        {
            publication.PublishAll();
            await RunningTime.WaitAsync(TimeSpan.FromMilliseconds(50));
            if (stage.Log.Count != count)
                (moved, count) = (stage.Time.Now, stage.Log.Count);
        }
    }

    /// <summary>What is still pending once the last acceptance had time to be recorded; the gauge is read anew on every tick.</summary>
    private async Task<int> PendingAsync()
    {
        var pending = 0;
        for (var end = stage.Time.Now + TimeSpan.FromSeconds(10); stage.Time.Now < end; await RunningTime.WaitAsync(TimeSpan.FromMilliseconds(250)))
            if ((pending = (int)await stage.PendingAsync()) == 0)
                break;
        return pending;
    }
}
