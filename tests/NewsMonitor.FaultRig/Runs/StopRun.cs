using NewsMonitor.FaultRig.Checking;
using NewsMonitor.FaultRig.Monitored;
using NewsMonitor.FaultRig.Publishing;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>The program is told to stop (SIGTERM) while it polls and delivers, and started again. A stop that is asked for excuses no double.</summary>
internal sealed class StopRun
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_longestLife = TimeSpan.FromSeconds(1.5);

    private readonly Stage _stage;
    private readonly Publication _publication;
    private readonly Random _random;
    private readonly int _stops;

    private StopRun(Stage stage, int stops, int seed)
    {
        (_stage, _stops, _random) = (stage, stops, new Random(seed));
        _publication = new Publication(stage.Stock, stage.Feeds, stage.Time);
    }

    /// <param name="stops">How many.</param>
    /// <param name="items">Spread evenly over the lives.</param>
    /// <param name="seed">Of the items and of the moments.</param>
    /// <param name="say">Takes progress.</param>
    public static async Task<FaultReport> RunAsync(int stops, int items, int seed, Action<string> say)
    {
        var plan = new StagePlan(items, Feeds: 10, seed, Mail: true, [RigNames.Hook]) { Latency = TimeSpan.FromMilliseconds(100) };
        await using var stage = await Stage.SetAsync(plan);
        return await new StopRun(stage, stops, seed).RunAsync(say);
    }

    private async Task<FaultReport> RunAsync(Action<string> say)
    {
        await _stage.PollFirstAsync();
        var ends = new List<StopEnd>();
        var complaints = new List<string>();
        var underLoad = 0;
        while (ends.Count < _stops)
        {
            var (end, loaded) = await LiveAsync((int)((double)_stage.Stock.Items.Count * (ends.Count + 1) / _stops));
            ends.Add(end);
            complaints.AddRange(new[] { end.Complaint, LeftUnderWay(ends.Count) }.OfType<string>());
            underLoad += loaded ? 1 : 0;
            if (ends.Count % 10 == 0)
                say($"{ends.Count} stops, the longest {ends.Max(end => end.Took).TotalSeconds:0.0} s, {_stage.Log.Count:N0} acceptances, {_stage.Time.Now.TotalSeconds:0} s");
        }

        using var service = _stage.StartService();
        var verdict = await new Settling(_stage, _publication).JudgeAsync(service, []);
        return new FaultReport("stop", verdict,
        [
            ("stops", $"{ends.Count}, {underLoad} of them while alerts were arriving"),
            ("time to exit", new Spread(ends.Select(end => end.Took)).ToString()),
            ("took", $"{_stage.Time.Now.TotalSeconds:0} s"),
        ], complaints);
    }

    /// <summary>Whoever starts next would take them for what the process died of.</summary>
    /// <returns>Null: nothing is.</returns>
    private string? LeftUnderWay(int stops)
    {
        var left = DatabaseCopy.Examine(_stage.Data, _stage.Time.Now).InFlight;
        return left.Count == 0 ? null : $"stop {stops} left under way: {string.Join(", ", left.Select(flight => flight.WebhookId))}";
    }

    /// <summary>Stopped at a random moment after the first acceptance of this life.</summary>
    private async Task<(StopEnd End, bool UnderLoad)> LiveAsync(int published)
    {
        var before = _stage.Log.Count;
        using var service = _stage.StartService();
        _publication.PublishUpTo(published);
        if (!await _stage.Time.IsAsync(() => _stage.Log.Count > before || service.HasExited, s_patience) || service.HasExited)
            throw new RigException($"The service delivers nothing:\n{_stage.LastWords()}");
        await RunningTime.WaitAsync(s_longestLife * _random.NextDouble());
        var asked = _stage.Log.Count;
        var end = await service.StopAsync(s_patience);
        return (end, _stage.Log.First.Count < published * _stage.Channels.Count && asked > before);
    }
}
