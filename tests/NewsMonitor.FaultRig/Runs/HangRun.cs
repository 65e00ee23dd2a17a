using NewsMonitor.FaultRig.Checking;
using NewsMonitor.FaultRig.Publishing;
using NewsMonitor.FaultRig.Sinks;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>One endpoint among many takes every request and never answers: what the others wait for their alerts, with it and without.</summary>
internal static class HangRun
{
    private const double MostSlower = 2;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <param name="endpoints">Webhook channels, each told of every item.</param>
    /// <param name="alerts">Items times endpoints.</param>
    /// <param name="perSecond">Alerts published a second.</param>
    /// <param name="seed">Of the items.</param>
    /// <param name="say">Takes progress.</param>
    public static async Task<HangReport> RunAsync(int endpoints, int alerts, double perSecond, int seed, Action<string> say)
    {
        var plan = new StagePlan(alerts / endpoints, Feeds: 5, seed, Mail: false, [.. Enumerable.Range(1, endpoints).Select(number => $"hook-{number:D3}")]);
        var without = await PassAsync(plan, perSecond / endpoints, hangs: false);
        say($"without: {without}");
        var with = await PassAsync(plan, perSecond / endpoints, hangs: true);
        say($"with: {with}");
        return new HangReport(without, with, MostSlower);
    }

    private static async Task<HangPass> PassAsync(StagePlan plan, double itemsPerSecond, bool hangs)
    {
        await using var stage = await Stage.SetAsync(plan);
        await stage.PollFirstAsync();
        using var service = stage.StartService();
        var publication = new Publication(stage.Stock, stage.Feeds, stage.Time);
        var measured = await WarmUp.TakeAsync(stage, publication);
        stage.Hooks.Set(plan.Webhooks[0], hangs ? Mood.Hangs : Mood.Fine);
        await publication.PublishAllAsync(itemsPerSecond);
        var expected = measured.SelectMany(item => plan.Webhooks.Skip(1), (item, channel) => (channel, item.Number)).ToHashSet();
        await stage.Time.IsAsync(() => expected.IsSubsetOf(stage.Log.First.Keys), s_patience);
        return new HangPass(
            expected.Count,
            new Spread(stage.Log.First.Where(one => expected.Contains(one.Key)).Select(one => one.Value.At - stage.Feeds.Served[one.Key.Item])),
            stage.Hooks.Hanging,
            [.. stage.Log.All.Where(one => one.Wrong is not null).Select(one => one.Wrong!)]);
    }
}
