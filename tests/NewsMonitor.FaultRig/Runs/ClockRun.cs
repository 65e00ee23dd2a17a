using NewsMonitor.FaultRig.Monitored;
using NewsMonitor.FaultRig.Publishing;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>The clock is set forward and back, and through both changes of the hour, while digests are due. Each item must be told by each digest once.</summary>
internal sealed class ClockRun : IDisposable
{
    private const string NoLibrary = "The clock cannot be set for the program alone: install Debian's package `faketime`.";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    private readonly Stage _stage;
    private readonly FakeClock _clock;
    private readonly Publication _publication;
    private readonly Action<string> _say;
    private readonly List<string> _failures = [];
    private readonly HashSet<(string Channel, int Item)> _waitedFor = [];
    private MonitorHost _service;

    private ClockRun(Stage stage, FakeClock clock, Action<string> say)
    {
        (_stage, _clock, _say) = (stage, clock, say);
        _publication = new Publication(stage.Stock, stage.Feeds, stage.Time);
        _service = stage.StartService();
    }

    /// <summary>Whether the run is possible on this machine.</summary>
    public static bool IsPossible => FakeClock.Find() is not null;

    /// <param name="seed">Of the items.</param>
    /// <param name="say">Takes progress.</param>
    /// <exception cref="RigException">The library that fakes the clock is missing.</exception>
    public static async Task<FaultReport> RunAsync(int seed, Action<string> say)
    {
        var directory = Directory.CreateTempSubdirectory("newsmonitor-rig-clock-");
        try
        {
            var clock = new FakeClock(directory.FullName, FakeClock.Find() ?? throw new RigException(NoLibrary));
            clock.Set(ClockScript.Begin);
            var plan = new StagePlan(ClockScript.Steps.Sum(step => step.Publish), Feeds: 1, seed, Mail: false, [RigNames.Hook, ClockScript.Morning, ClockScript.Night])
            {
                OwnClock = true,
                Environment = clock.Environment,
                Digests = new Dictionary<string, (string, string)>
                {
                    [ClockScript.Morning] = ("0 7 * * *", ClockScript.TimeZone),
                    [ClockScript.Night] = ("30 2 * * *", ClockScript.TimeZone),
                },
            };
            await using var stage = await Stage.SetAsync(plan);
            await stage.PollFirstAsync();
            using var run = new ClockRun(stage, clock, say);
            return await run.RunAsync();
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    public void Dispose() => _service.Dispose();

    private async Task<FaultReport> RunAsync()
    {
        foreach (var step in ClockScript.Steps)
            await TakeAsync(step);
        var verdict = await new Settling(_stage, _publication).JudgeAsync(_service, []);
        var digests = _stage.Log.All.Where(one => one.Channel != RigNames.Hook).Select(one => (one.Channel, one.Id)).Distinct().Count();
        return new FaultReport("clock", verdict,
        [
            ("settings", $"{ClockScript.Steps.Count} of the clock, {ClockScript.Steps.Zip(ClockScript.Steps.Skip(1)).Count(pair => pair.Second.At < pair.First.At)} of them back"),
            ("digests", $"{digests} with {verdict.Arrived - _stage.Stock.Items.Count} entries"),
            ("took", $"{_stage.Time.Now.TotalSeconds:0} s"),
        ], _failures);
    }

    private async Task TakeAsync(ClockStep step)
    {
        _clock.Set(step.At);
        _say($"{step.At:u} {step.Story}");
        _publication.PublishUpTo(_publication.Published.Count + step.Publish);
        if (step.Publish > 0 && !await HasAllAsync(RigNames.Hook))
            await ReviveAsync(step);
        if (step.Arrive is { } digest && !await HasAllAsync(digest))
            _failures.Add($"{step.At:u} {step.Story}: the {digest} digest did not tell all within {s_patience.TotalSeconds:0} s");
    }

    /// <summary>What an operator would do. That it was needed is a failure, and the run goes on to see what else is.</summary>
    private async Task ReviveAsync(ClockStep step)
    {
        _failures.Add($"{step.At:u} {step.Story}: nothing was polled and told within {s_patience.TotalSeconds:0} s, so the program was started anew");
        await _service.StopAsync(s_patience);
        _service.Dispose();
        _service = _stage.StartService();
        _waitedFor.Clear();
        if (!await HasAllAsync(RigNames.Hook))
            _failures.Add($"{step.At:u} {step.Story}: nor was it after that");
    }

    /// <summary>Whether all that was published has arrived there; what was once waited for in vain is not waited for again.</summary>
    private async Task<bool> HasAllAsync(string channel)
    {
        if (await _stage.Time.IsAsync(() => !Missing(channel).Any(), s_patience))
            return true;
        _waitedFor.UnionWith(Missing(channel));
        return false;
    }

    private IEnumerable<(string Channel, int Item)> Missing(string channel) => _stage.Stock.Items.Take(_publication.Published.Count)
        .Select(item => (channel, item.Number)).Where(one => !_stage.Log.First.ContainsKey(one) && !_waitedFor.Contains(one));
}
