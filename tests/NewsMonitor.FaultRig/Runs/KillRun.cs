using NewsMonitor.FaultRig.Checking;
using NewsMonitor.FaultRig.Monitored;
using NewsMonitor.FaultRig.Publishing;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>The program is killed (SIGKILL) at random moments while items keep coming, and started again.</summary>
internal sealed class KillRun
{
    /// <summary>One life in so many ends before it polled anything.</summary>
    private const int StillbornOneIn = 8;

    private static readonly TimeSpan s_longestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_longestStillborn = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan s_longestLife = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(40);

    private readonly Stage _stage;
    private readonly Publication _publication;
    private readonly Action<string> _say;
    private readonly Random _random;
    private readonly int _kills;

    private KillRun(Stage stage, int kills, int seed, Action<string> say)
    {
        (_stage, _kills, _say, _random) = (stage, kills, say, new Random(seed));
        _publication = new Publication(stage.Stock, stage.Feeds, stage.Time);
    }

    /// <param name="kills">How many.</param>
    /// <param name="items">Spread evenly over the lives.</param>
    /// <param name="seed">Of the items and of the moments.</param>
    /// <param name="say">Takes progress.</param>
    public static async Task<FaultReport> RunAsync(int kills, int items, int seed, Action<string> say)
    {
        var plan = new StagePlan(items, Feeds: 10, seed, Mail: true, [RigNames.Hook]) { Latency = TimeSpan.FromMilliseconds(40) };
        await using var stage = await Stage.SetAsync(plan);
        return await new KillRun(stage, kills, seed, say).RunAsync();
    }

    private async Task<FaultReport> RunAsync()
    {
        await _stage.PollFirstAsync();
        var deaths = new List<ProgramDeath>();
        while (deaths.Count < _kills)
        {
            deaths.Add(await LiveAsync(deaths.Count));
            if (deaths.Count % 10 == 0)
                _say($"{deaths.Count} kills, {_publication.Published.Count:N0} items published, {_stage.Log.Count:N0} acceptances, {_stage.Time.Now.TotalSeconds:0} s");
        }

        var lastStart = _stage.Time.Now;
        using var service = _stage.StartService();
        var verdict = await new Settling(_stage, _publication).JudgeAsync(service, deaths);
        var last = _stage.Log.All.Max(one => one.At) - lastStart;
        return new FaultReport("kill", verdict,
        [
            ("kills", $"{deaths.Count}, {deaths.Count(death => death.InFlight.Count > 0)} of them with deliveries in flight"),
            ("integrity_check", $"ok {deaths.Count(death => death.IsIntact)} of {deaths.Count} times"),
            ("recovery", $"{Recovery.Of(deaths.Select(death => death.At), Published(), _stage.Log.First)} (from a kill until all had arrived that was on its way, through later kills)"),
            ("last recovery", $"{last.TotalSeconds:0.0} s (from the last start to the last acceptance)"),
            ("took", $"{_stage.Time.Now.TotalSeconds:0} s"),
        ], []);
    }

    private async Task<ProgramDeath> LiveAsync(int life)
    {
        var share = (double)_stage.Stock.Items.Count / _kills;
        _publication.PublishUpTo((int)(share * (life + 0.3)));
        var (requests, accepted) = (_stage.Feeds.Requests, _stage.Log.Count);
        var hasWork = _stage.Log.First.Count < _publication.Published.Count * _stage.Channels.Count;
        using var service = _stage.StartService();
        if (_random.Next(StillbornOneIn) == 0)
            await RunningTime.WaitAsync(s_longestStillborn * _random.NextDouble());
        else if (_random.Next(2) == 0 && hasWork)
            await WorkAsync(service, () => _stage.Log.Count > accepted, share * life, share * (life + 1));
        else
            await WorkAsync(service, () => _stage.Feeds.Requests > requests, share * life, share * (life + 1));

        var killed = _stage.Time.Now;
        await service.KillAsync();
        return DatabaseCopy.Examine(_stage.Data, killed);
    }

    /// <summary>From the first poll or the first acceptance on, while items are published, for a random time: a slow machine must not make all lives idle ones.</summary>
    private async Task WorkAsync(MonitorHost service, Func<bool> hasBegun, double from, double to)
    {
        if (!await _stage.Time.IsAsync(() => hasBegun() || service.HasExited, s_longestStart) || service.HasExited)
            throw new RigException($"The service does nothing:\n{_stage.LastWords()}");
        var (began, lives) = (_stage.Time.Now, s_longestLife * _random.NextDouble());
        for (var age = TimeSpan.Zero; age < lives; age = _stage.Time.Now - began)
        {
            _publication.PublishUpTo((int)(from + (to - from) * (age / lives)));
            await RunningTime.WaitAsync(lives - age < s_step ? lives - age : s_step);
        }
    }

    private Dictionary<int, TimeSpan> Published() =>
        _stage.Stock.Items.Zip(_publication.Published).ToDictionary(pair => pair.First.Number, pair => pair.Second);
}
