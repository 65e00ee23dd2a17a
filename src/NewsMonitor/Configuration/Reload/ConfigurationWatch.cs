using NewsMonitor.Logging;

namespace NewsMonitor.Configuration.Reload;

/// <summary>
/// Looks at the configuration files twice a second, and puts in force what was saved: whole when it is good, not at all when it is wrong.
/// Looking at files works where notifications do not: with exchanged links, on network drives, in containers.
/// </summary>
internal sealed class ConfigurationWatch : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly string _path;
    private readonly Composition _monitor;
    private readonly TimeProvider _time;
    private readonly ILogger<ConfigurationWatch> _log;
    private readonly long _start;
    private ConfigurationSources _sources;
    private FileWatch _files;
    private Waiting? _waiting;
    private Waiting? _told;
    private volatile ConfigurationStanding _standing;

    /// <param name="path">As given to <c>--config</c>.</param>
    /// <param name="started">What the service was started with; it is good.</param>
    /// <param name="monitor">What runs on it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">For the person on duty.</param>
    public ConfigurationWatch(string path, LoadedConfiguration started, Composition monitor, TimeProvider time, ILogger<ConfigurationWatch> log)
    {
        (_path, _monitor, _time, _log, _start) = (path, monitor, time, log, time.GetTimestamp());
        (_sources, _files) = (started.Sources, FileWatch.After(started.Read, TimeSpan.Zero));
        _standing = new ConfigurationStanding(time.GetUtcNow(), started.Problems, Refused: null);
    }

    public ConfigurationStanding Standing => _standing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    /// <summary>One look at the files, and what follows from it. Never throws for what is in them.</summary>
    internal async Task LookAsync(CancellationToken cancellation)
    {
        var now = _time.GetElapsedTime(_start);
        _files = _files.See(_sources.Look(), now);
        if (_files.IsDue(now))
        {
            var loaded = Load();
            (_sources, _files) = (loaded.Sources, FileWatch.After(loaded.Read, now));
            _waiting = loaded.Settings is { } saved ? Waiting.Of(_monitor.Settings, saved, loaded.Problems) : null;
            if (_waiting is null)
                Refuse(loaded);
        }

        if (_waiting is { } good)
            await TryApplyAsync(good, cancellation);
    }

    private LoadedConfiguration Load()
    {
        try
        {
            return ConfigurationLoader.Load(_path);
        }
        catch (Exception exception)
        {
            // A fault of ours in reading it is no reason to stop what runs.
            _log.ConfigurationReadBroke(exception);
            return new LoadedConfiguration(null, [new Problem(Severity.Error, _path, null, "$", $"reading it broke off: {exception.Message}", null)])
            {
                Sources = _sources,
                Read = _files.Seen,
            };
        }
    }

    private void Refuse(LoadedConfiguration loaded)
    {
        var errors = loaded.Problems.Where(problem => problem.Severity == Severity.Error).ToList();
        _standing = _standing with { Refused = new RefusedConfiguration(_time.GetUtcNow(), errors) };
        _monitor.Metrics.ConfigurationIs(valid: false);
        _log.ConfigurationRefused(_standing.InForceSince, Lines(errors));
    }

    private async Task TryApplyAsync(Waiting good, CancellationToken cancellation)
    {
        var changes = SettingsChanges.Between(_monitor.Settings, good.Settings);
        try
        {
            await _monitor.ReplaceAsync(good.Settings, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Tried again at every look, told once.
            if (!ReferenceEquals(_told, good))
                _log.ConfigurationWaits(exception.Message);
            _told = good;
            return;
        }

        _waiting = null;
        _standing = new ConfigurationStanding(changes.Length > 0 ? _time.GetUtcNow() : _standing.InForceSince, good.Warnings, Refused: null);
        _monitor.Metrics.ConfigurationIs(valid: true);
        _log.ConfigurationReloaded(changes.Length > 0 ? changes : "nothing changed");
        if (good.NextStart.Count > 0)
            _log.ConfigurationNextStart(string.Join(", ", good.NextStart));
        if (good.Warnings.Count > 0)
            _log.ConfigurationWarned(Lines(good.Warnings));
    }

    private static string Lines(IEnumerable<Problem> problems) => string.Join("\n  ", problems);

    /// <summary>Good, and not in force yet.</summary>
    private sealed record Waiting(MonitorSettings Settings, IReadOnlyList<string> NextStart, IReadOnlyList<Problem> Warnings)
    {
        public static Waiting Of(MonitorSettings inForce, MonitorSettings saved, IReadOnlyList<Problem> warnings)
        {
            var (settings, keys) = Reload.NextStart.Keep(inForce, saved);
            return new Waiting(settings, keys, warnings);
        }
    }
}
