using NewsMonitor.FaultRig.Checking;
using NewsMonitor.FaultRig.Publishing;
using NewsMonitor.FaultRig.Sinks;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>
/// The mail server is away for a night: half of it refuses connections, half answers 421. The webhook's receiver says 503 as long. Items keep
/// coming. Then both are back.
/// </summary>
internal static class NightRun
{
    private static readonly TimeSpan[] s_retries = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)];

    /// <param name="night">How long.</param>
    /// <param name="items">Published evenly over the night.</param>
    /// <param name="seed">Of the items.</param>
    /// <param name="say">Takes progress.</param>
    public static async Task<FaultReport> RunAsync(TimeSpan night, int items, int seed, Action<string> say)
    {
        var plan = new StagePlan(items, Feeds: 5, seed, Mail: true, [RigNames.Hook]) { Retries = s_retries };
        await using var stage = await Stage.SetAsync(plan);
        await stage.PollFirstAsync();
        await stage.Mail.CloseAsync();
        stage.Hooks.Set(RigNames.Hook, Mood.Away);
        using var service = stage.StartService();
        var publication = new Publication(stage.Stock, stage.Feeds, stage.Time);
        var publishing = publication.PublishAllAsync(items / night.TotalSeconds);

        say($"mail server and webhook are away for {night.TotalMinutes:0.#} minutes");
        await RunningTime.WaitAsync(night / 2);
        stage.Mail.SaysAway = true;
        stage.Mail.Open();
        await RunningTime.WaitAsync(night / 2);
        await publishing;
        var early = stage.Log.Count;
        stage.Mail.SaysAway = false;
        stage.Hooks.Set(RigNames.Hook, Mood.Fine);
        var back = stage.Time.Now;
        say("both are back");

        var verdict = await new Settling(stage, publication).JudgeAsync(service, []);
        return new FaultReport("night", verdict,
        [
            ("night", $"{night.TotalMinutes:0.#} minutes; waits between tries: {string.Join(", ", s_retries.Select(wait => $"{wait.TotalSeconds:0} s"))}"),
            ("recovery, mail", Recovered(stage, RigNames.Mail, back)),
            ("recovery, webhook", Recovered(stage, RigNames.Hook, back)),
        ], early == 0 ? [] : [$"{early} alerts arrived while nobody was there"]);
    }

    private static string Recovered(Stage stage, string channel, TimeSpan back)
    {
        var waits = new Spread(stage.Log.First.Where(one => one.Key.Channel == channel).Select(one => one.Value.At - back));
        return FormattableString.Invariant($"first after {waits.At(0).TotalSeconds:0.0} s, last after {waits.Longest.TotalSeconds:0.0} s");
    }
}
