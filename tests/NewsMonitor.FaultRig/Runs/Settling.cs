using NewsMonitor.FaultRig.Checking;
using NewsMonitor.FaultRig.Monitored;
using NewsMonitor.FaultRig.Publishing;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>The end of a run: nothing is broken any more, and all that was published has to arrive.</summary>
internal sealed class Settling(Stage stage, Publication publication)
{
    private static readonly TimeSpan s_longestStop = TimeSpan.FromSeconds(60);

    /// <summary>Longer than the service's tick, at which it reads its gauge anew.</summary>
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(2.5);

    /// <summary>Waits until nothing is on its way or nothing moves, stops the program, and judges.</summary>
    /// <param name="service">Running.</param>
    /// <param name="deaths">How often it was killed before.</param>
    public async Task<Verdict> JudgeAsync(MonitorHost service, IReadOnlyList<ProgramDeath> deaths)
    {
        var pending = await SettleAsync();
        await service.StopAsync(s_longestStop);
        var dead = await stage.DeadAsync();
        if (deaths.Count == 0 || dead.Count == 0)
            return Judge(dead, []);

        // What an operator does: the kills are over, so what was given up for them is sent again.
        await stage.RunAsync("deliveries", "replay", "--dead");
        using var again = stage.StartService();
        pending = await SettleAsync();
        await again.StopAsync(s_longestStop);
        return Judge(await stage.DeadAsync(), dead);

        Verdict Judge(IReadOnlyList<DeadLetter> stillDead, IReadOnlyList<DeadLetter> givenUp) =>
            Checker.Judge(new Evidence(stage.Channels, stage.Stock.Items, stage.Log.All, deaths, givenUp, pending, stillDead));
    }

    /// <returns>How many deliveries are still pending.</returns>
    private async Task<int> SettleAsync()
    {
        var requests = stage.Feeds.Requests;
        var (busy, moved, count) = (stage.Time.Now, stage.Time.Now, stage.Log.Count);
        while (true)
        {
            publication.PublishAll();
            await RunningTime.WaitAsync(TimeSpan.FromMilliseconds(100));
            var pending = stage.Feeds.Requests > requests ? (int?)await stage.PendingAsync() : null;
            if (stage.Log.Count != count)
                (moved, count) = (stage.Time.Now, stage.Log.Count);
            // Who asks by the ETag of the last item has committed it, and with it its deliveries.
            if (pending != 0 || !publication.IsOver || !stage.Feeds.AllAcknowledged || moved > busy)
                busy = stage.Time.Now;
            if (stage.Time.Now - busy > s_quiet)
                return 0;
            if (stage.Time.Now - moved > stage.Patience)
                return pending ?? throw new RigException($"The service does not poll:\n{stage.LastWords()}");
        }
    }
}
