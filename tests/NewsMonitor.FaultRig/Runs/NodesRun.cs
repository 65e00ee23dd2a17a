using NewsMonitor.FaultRig.Checking;
using NewsMonitor.FaultRig.Monitored;
using NewsMonitor.FaultRig.Publishing;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>
/// Nodes on one PostgreSQL, their clocks apart: a random one is killed (SIGKILL) all the time; one stands still (SIGSTOP) for longer than its leases
/// last; the database is restarted. Items keep coming.
/// </summary>
internal sealed class NodesRun
{
    private static readonly TimeSpan s_longestStart = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan s_longestStop = TimeSpan.FromSeconds(60);

    /// <summary>Long, so that kills find deliveries in flight.</summary>
    private static readonly TimeSpan s_latency = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(100);

    private readonly Stage _stage;
    private readonly PostgresCluster _postgres;
    private readonly NodesPlan _plan;
    private readonly Action<string> _say;
    private readonly Publication _publication;
    private readonly Random _random;
    private readonly List<Node> _nodes;
    private readonly List<ProgramDeath> _deaths = [];
    private readonly HashSet<(string Id, string Lease)> _flights = [];
    private readonly List<string> _failures = [];
    private Node? _spared;
    private int _kills;

    private NodesRun(Stage stage, PostgresCluster postgres, NodesPlan plan, string faketime, Action<string> say)
    {
        (_stage, _postgres, _plan, _say, _random) = (stage, postgres, plan, say, new Random(plan.Seed));
        _publication = new Publication(stage.Stock, stage.Feeds, stage.Time);
        _nodes = [.. Enumerable.Range(1, plan.Nodes).Select(number => new Node(stage, $"node-{number}", Clock(number, faketime)))];
    }

    /// <summary>Whether the run is possible on this machine.</summary>
    public static bool IsPossible => FakeClock.Find() is not null && PostgresCluster.Programs is not null;

    /// <param name="plan">How hard.</param>
    /// <param name="say">Takes progress.</param>
    /// <exception cref="RigException">PostgreSQL or the library that fakes clocks is missing.</exception>
    public static async Task<FaultReport> RunAsync(NodesPlan plan, Action<string> say)
    {
        var faketime = FakeClock.Find() ?? throw new RigException("Clocks cannot be set for single nodes: install Debian's package `faketime`.");
        await using var postgres = await PostgresCluster.StartNewAsync();
        var stagePlan = new StagePlan(plan.Items, plan.Feeds, plan.Seed, Mail: false, [RigNames.Hook])
        {
            Latency = s_latency,
            PostgreSql = postgres.ConnectionString,
            Interval = plan.Interval,
            LongestHold = plan.Lease,
        };
        await using var stage = await Stage.SetAsync(stagePlan);
        var run = new NodesRun(stage, postgres, plan, faketime, say);
        try
        {
            return await run.RunAsync();
        }
        finally
        {
            run._nodes.ForEach(node => node.Dispose());
        }
    }

    private static IReadOnlyDictionary<string, string> Clock(int number, string faketime) => number == 2
        ? new Dictionary<string, string>()
        : FakeClock.Apart(NodesPlan.ClocksApart * (number - 2), faketime);

    private async Task<FaultReport> RunAsync()
    {
        await _stage.PollFirstAsync(_plan.Interval);
        _say($"{_plan.Feeds:N0} feeds have their baselines, {_stage.Time.Now.TotalSeconds:0} s");
        // All at once, on a database that Hangfire has never seen.
        _nodes.ForEach(node => node.Start());
        await ReadyAsync();
        var from = _stage.Time.Now;
        using var over = new CancellationTokenSource();
        var publishing = PublishAsync(from, over.Token);
        await KillAsync(from, TimeSpan.FromMinutes(_plan.Minutes * 0.25));
        var stood = await StandStillAsync();
        await KillAsync(from, TimeSpan.FromMinutes(_plan.Minutes * 0.6));
        var back = await RestartDatabaseAsync();
        await KillAsync(from, _plan.Time);
        var to = _stage.Time.Now;
        await over.CancelAsync();
        await publishing;

        await File.WriteAllLinesAsync(
            Path.Combine(_stage.Home, "polls.csv"), _stage.Feeds.Polls.Select(poll => FormattableString.Invariant($"{poll.At.TotalSeconds:0.000},{poll.Feed},{poll.Agent}")));
        var rhythm = PollRhythm.Of(_stage.Feeds.Polls, _stage.Stock.Feeds, from, to, _plan.Interval);
        if (rhythm.Longest > _plan.Interval * 2)
            _failures.Add(FormattableString.Invariant($"a feed was not polled for {rhythm.Longest.TotalSeconds:0} s, and two intervals are {(_plan.Interval * 2).TotalSeconds:0} s"));
        if (rhythm.PerInterval > _plan.MostPolls)
            _failures.Add(FormattableString.Invariant($"feeds were polled {rhythm.PerInterval:0.000} times an interval, and {_plan.MostPolls} is the most"));
        var connections = await _postgres.QueryAsync("SELECT count(*) FROM pg_stat_activity WHERE datname IS NOT NULL", row => row.GetInt64(0));
        // A node that is just being started has no ear for SIGTERM yet.
        await ReadyAsync();
        await StopAsync();
        var verdict = await SettleAsync();
        return new FaultReport("nodes", verdict,
        [
            ("nodes", $"{_plan.Nodes}, clocks {NodesPlan.ClocksApart.TotalMinutes:0} minutes apart, {(connections is [var open] ? open : 0)} connections to PostgreSQL"),
            ("kills", $"{_kills}, {_deaths.Count(death => death.InFlight.Count > 0)} of them with deliveries in flight, in {(to - from).TotalSeconds:0} s"),
            ("polls", FormattableString.Invariant($"{rhythm.Count:N0} of {_plan.Feeds:N0} feeds, {rhythm.PerInterval:0.000} times an interval of {_plan.Interval.TotalSeconds:0} s, none later than {rhythm.Longest.TotalSeconds:0} s")),
            ("stood still", stood),
            ("database", back),
            ("took", $"{_stage.Time.Now.TotalSeconds:0} s"),
        ], _failures);
    }

    private async Task PublishAsync(TimeSpan from, CancellationToken over)
    {
        for (; !over.IsCancellationRequested; await RunningTime.WaitAsync(s_step))
            _publication.PublishUpTo((int)(_stage.Stock.Items.Count * ((_stage.Time.Now - from) / _plan.Time)));
    }

    /// <summary>Until so long after the beginning.</summary>
    private async Task KillAsync(TimeSpan from, TimeSpan until)
    {
        for (var next = _stage.Time.Now + NodesPlan.KillEvery; next - from <= until; next += NodesPlan.KillEvery)
        {
            if (next > _stage.Time.Now)
                await RunningTime.WaitAsync(next - _stage.Time.Now);
            await KillOneAsync();
        }
    }

    private async Task KillOneAsync()
    {
        Revive();
        var candidates = _nodes.Where(node => node != _spared).ToList();
        var node = candidates[_random.Next(candidates.Count)];
        // While nobody lives nobody takes anything over: on a machine where a start takes longer than two kills are apart, kills wait.
        await OneReadyAsync([.. candidates.Where(other => other != node)]);
        await node.KillAsync();
        var noting = NoteDeathAsync();
        node.Start();
        await noting;
        if (++_kills % 10 == 0)
            _say($"{_kills} kills, {_stage.Feeds.Polls.Count:N0} polls, {_publication.Published.Count:N0} items published, {_stage.Log.Count:N0} acceptances, {_stage.Time.Now.TotalSeconds:0} s");
    }

    private async Task OneReadyAsync(IReadOnlyList<Node> nodes)
    {
        for (var end = _stage.Time.Now + s_longestStart; nodes.Count > 0; await RunningTime.WaitAsync(s_step))
        {
            foreach (var node in nodes)
                if (await node.HealthAsync() == 200)
                    return;
            if (_stage.Time.Now > end)
                throw new RigException("No node gets ready.");
        }
    }

    /// <summary>A node that ended by itself is started again, as an init system would; that it ended is a failure.</summary>
    private void Revive()
    {
        foreach (var node in _nodes.Where(node => node.HasDied))
        {
            _failures.Add($"{node.Name} ended by itself: {string.Join(" | ", node.Said().TakeLast(4))}");
            node.Start();
        }
    }

    /// <summary>What the living are at ends within a moment; what is still begun after that was in the hands of the dead one.</summary>
    private async Task NoteDeathAsync()
    {
        const string begun = "SELECT id, message_id, lease_token FROM deliveries WHERE begun = 1";
        var at = _stage.Time.Now;
        var first = await FlightsAsync();
        if (first.Count > 0)
            await RunningTime.WaitAsync(s_latency * 1.5);
        var left = first.Count == 0 ? first : first.Intersect(await FlightsAsync()).ToList();
        // Those of earlier deaths whose leases have not run out yet are no more this one's.
        _deaths.Add(new ProgramDeath(at, "ok", [.. left.Where(row => _flights.Add((row.Id, row.Lease))).Select(row => new Flight(row.Id, row.MessageId))]));

        Task<IReadOnlyList<(string Id, string MessageId, string Lease)>> FlightsAsync() =>
            _postgres.QueryAsync(begun, row => (row.GetString(0), row.GetString(1), row.GetString(2)));
    }

    /// <summary>One node holds a poll and is stopped until another has made it; then it goes on, and must not write what it has.</summary>
    private async Task<string> StandStillAsync()
    {
        var node = _spared = _nodes[_random.Next(_nodes.Count)];
        var held = _stage.Feeds.Hold(node.Name);
        if (!await _stage.Time.IsAsync(() => held.Poll is not null, s_longestStart))
            return Failed($"{node.Name} polls nothing");
        var before = Refused(node);
        await node.FreezeAsync();
        await NoteDeathAsync();
        var (poll, stopped) = (held.Poll!, _stage.Time.Now);
        _say($"{node.Name} stands still while it polls {poll.Feed}");
        var takenUp = TakenUpAsync();
        while (!takenUp.IsCompleted)
            await KillAsync(_stage.Time.Now, NodesPlan.KillEvery);
        held.Release();
        await node.ThawAsync();
        if (!await takenUp)
            return Failed($"nobody took {poll.Feed} over from {node.Name}");
        var stood = _stage.Time.Now - stopped;
        var isRefused = await _stage.Time.IsAsync(() => Refused(node) > before, s_longestStart);
        _spared = null;
        return isRefused
            ? $"{node.Name} for {stood.TotalSeconds:0} s; {Refused(node)} of its late writes were refused"
            : Failed($"{node.Name} said of no late write that it was refused");

        Task<bool> TakenUpAsync() => _stage.Time.IsAsync(
            () => _stage.Feeds.Polls.Any(other => other.Feed == poll.Feed && other.Agent != node.Name && other.At > poll.At), s_longestStart);

        string Failed(string why)
        {
            held.Release();
            _spared = null;
            _failures.Add(why);
            return why;
        }
    }

    private static int Refused(Node node) => node.Said().Count(line => line.Contains("another node polled it meanwhile", StringComparison.Ordinal));

    /// <summary>PostgreSQL is stopped for a few seconds: nodes say so once, are not ready meanwhile, and go on by themselves.</summary>
    private async Task<string> RestartDatabaseAsync()
    {
        await ReadyAsync();
        var said = _nodes.Sum(node => node.Said().Count);
        await _postgres.StopAsync();
        _say("PostgreSQL is stopped");
        await RunningTime.WaitAsync(TimeSpan.FromSeconds(5));
        foreach (var node in _nodes)
            if (await node.HealthAsync() is var health and not 503)
                _failures.Add($"{node.Name} answered {health} to /health/ready without its database");
        await _postgres.StartAsync();
        var answers = _stage.Time.Now;
        var arrived = _stage.Log.Count;
        var polls = Task.WhenAll(_nodes.Select(node => _stage.Time.IsAsync(() => _stage.Feeds.Polls.Any(poll => poll.At > answers && poll.Agent == node.Name), s_longestStart)));
        var alerts = _stage.Time.IsAsync(() => _stage.Log.Count > arrived, s_longestStart);
        await Task.WhenAll(polls, alerts);
        var back = _stage.Time.Now - answers;
        await ReadyAsync();
        var ready = _stage.Time.Now - answers;
        if (back > NodesPlan.LongestReturn)
            _failures.Add(FormattableString.Invariant($"after PostgreSQL's restart it took {back.TotalSeconds:0.0} s until every node polled and alerts arrived"));
        Revive();
        return FormattableString.Invariant($"all nodes polled and alerts arrived {back.TotalSeconds:0.0} s after PostgreSQL was back, all were ready after {ready.TotalSeconds:0.0} s; {(_nodes.Sum(node => node.Said().Count) - said) / _nodes.Count} log lines a node");
    }

    private async Task ReadyAsync()
    {
        foreach (var node in _nodes)
        {
            for (var end = _stage.Time.Now + s_longestStart; await node.HealthAsync() != 200; await RunningTime.WaitAsync(s_step))
                if (_stage.Time.Now > end || node.HasDied)
                    throw new RigException($"{node.Name} does not get ready:\n{string.Join('\n', node.Said().TakeLast(20))}");
        }
    }

    private async Task StopAsync()
    {
        foreach (var node in _nodes)
            if ((await node.StopAsync(s_longestStop)).Complaint is { } complaint)
                _failures.Add($"{node.Name} {complaint}");
    }

    /// <summary>Every feed is asked twice: what is new is told by the first time, and acknowledged by the second.</summary>
    private async Task<Verdict> SettleAsync()
    {
        _publication.PublishAll();
        foreach (var _ in Enumerable.Range(0, 2))
            await _stage.RunAsync("once", "--all");
        using var service = _stage.StartService();
        return await new Settling(_stage, _publication).JudgeAsync(service, _deaths);
    }
}
