using NewsMonitor.FaultRig.Checking;
using NewsMonitor.FaultRig.Publishing;
using NewsMonitor.FaultRig.Sinks;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>How fast webhooks go out, and how long an alert takes at a steady pace.</summary>
internal static class RateRun
{
    /// <summary>Longer than it takes to fill the outbox: what was refused meanwhile must not come round again.</summary>
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    /// <summary>A feed's window holds them all.</summary>
    private const int ItemsPerFeed = 90;

    /// <param name="deliveries">In the outbox when delivering begins.</param>
    /// <param name="perSecond">Alerts a second in the steady part.</param>
    /// <param name="seconds">How long that lasts.</param>
    /// <param name="seed">Of the items.</param>
    /// <param name="say">Takes progress.</param>
    public static async Task<RateReport> RunAsync(int deliveries, int perSecond, int seconds, int seed, Action<string> say)
    {
        var one = await DrainAsync(deliveries, endpoints: 1, seed);
        say($"one endpoint: {one:0} a second");
        var ten = await DrainAsync(deliveries, endpoints: 10, seed);
        say($"ten endpoints: {ten:0} a second");
        var (delays, expected) = await SteadyAsync(perSecond, seconds, seed);
        return new RateReport(deliveries, one, ten, perSecond, delays, expected);
    }

    /// <summary>Fills the outbox while all endpoints say 503, lets them answer, starts the service, and counts from the first acceptance to the last.</summary>
    /// <returns>A second.</returns>
    private static async Task<double> DrainAsync(int deliveries, int endpoints, int seed)
    {
        var plan = new StagePlan(deliveries / endpoints, Feeds: 1 + deliveries / endpoints / ItemsPerFeed, seed, Mail: false, Hooks(endpoints)) { Retries = [s_retry] };
        await using var stage = await Stage.SetAsync(plan);
        await stage.PollFirstAsync();
        foreach (var hook in plan.Webhooks)
            stage.Hooks.Set(hook, Mood.Away);
        var publication = new Publication(stage.Stock, stage.Feeds, stage.Time);
        publication.PublishAll();
        await stage.RunAsync("once", "--all");
        var filled = stage.Time.Now;
        foreach (var hook in plan.Webhooks)
            stage.Hooks.Set(hook, Mood.Fine);
        // With its jitter, so that all are due at once.
        await RunningTime.WaitAsync(s_retry * 1.1 - (stage.Time.Now - filled));
        using var service = stage.StartService();
        if (!publication.IsOver || !await stage.Time.IsAsync(() => stage.Log.First.Count >= deliveries, s_patience))
            throw new RigException($"Only {stage.Log.First.Count} of {deliveries} arrived:\n{stage.LastWords()}");
        return stage.Log.Count / (stage.Log.All.Max(acceptance => acceptance.At) - stage.Log.All.Min(acceptance => acceptance.At)).TotalSeconds;
    }

    private static async Task<(Spread Delays, int Expected)> SteadyAsync(int perSecond, int seconds, int seed)
    {
        await using var stage = await Stage.SetAsync(new StagePlan(perSecond * seconds, Feeds: 10, seed, Mail: false, [RigNames.Hook]));
        await stage.PollFirstAsync();
        using var service = stage.StartService();
        var publication = new Publication(stage.Stock, stage.Feeds, stage.Time);
        var measured = (await WarmUp.TakeAsync(stage, publication)).Select(item => (RigNames.Hook, item.Number)).ToHashSet();
        await publication.PublishAllAsync(perSecond);
        await stage.Time.IsAsync(() => measured.IsSubsetOf(stage.Log.First.Keys), s_patience);
        return (new Spread(stage.Log.First.Where(one => measured.Contains(one.Key)).Select(one => one.Value.At - stage.Feeds.Served[one.Key.Item])), measured.Count);
    }

    private static string[] Hooks(int endpoints) => [.. Enumerable.Range(1, endpoints).Select(number => $"hook-{number:D2}")];
}
