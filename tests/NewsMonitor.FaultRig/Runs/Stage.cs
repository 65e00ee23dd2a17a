using System.Text.Json.Nodes;
using NewsMonitor.FaultRig.Checking;
using NewsMonitor.FaultRig.Monitored;
using NewsMonitor.FaultRig.News;
using NewsMonitor.FaultRig.Publishing;
using NewsMonitor.FaultRig.Sinks;

namespace NewsMonitor.FaultRig.Runs;

/// <summary>All a run needs around the program: publishers, sinks, a configuration that joins them, in a directory of its own.</summary>
internal sealed class Stage : IAsyncDisposable
{
    /// <summary>Set to anything, it leaves a run's directory (database, log, acceptances) for whoever wants to look.</summary>
    private const string KeepVariable = "NEWSMONITOR_RIG_KEEP";

    /// <summary>As many as a command can be started for within the shortest interval.</summary>
    private const int Parts = 6;

    private readonly DirectoryInfo _directory;
    private readonly IReadOnlyDictionary<string, string> _environment;

    private Stage(DirectoryInfo directory, NewsStock stock, FeedServer feeds, MailSink? mail, WebhookSink hooks, AcceptanceLog log, RunningTime time, StagePlan plan)
    {
        (_directory, Stock, Feeds, MailSink, Hooks, Log, Time) = (directory, stock, feeds, mail, hooks, log, time);
        (Channels, Patience, _environment) = ([.. plan.Webhooks, .. plan.Mail ? new[] { RigNames.Mail } : []], plan.Patience, plan.Environment);
        Configuration = new MonitorConfiguration
        {
            ServicePort = Loopback.FreePort(),
            Publishers = [.. stock.Feeds.Select(feed => (feed, feeds.UrlOf(feed)))],
            SmtpPort = mail?.Port,
            Webhooks = [.. plan.Webhooks.Select(name => (name, hooks.UrlOf(name)))],
            Secret = plan.Secret,
            Digests = plan.Digests,
            Waits = plan.Retries,
            PostgreSql = plan.PostgreSql,
            Interval = plan.Interval,
            LongestHold = plan.LongestHold,
        };
    }

    public RunningTime Time { get; }

    public NewsStock Stock { get; }

    public FeedServer Feeds { get; }

    public WebhookSink Hooks { get; }

    /// <exception cref="InvalidOperationException">The run has no mail channel.</exception>
    public MailSink Mail => MailSink ?? throw new InvalidOperationException("This run has no mail channel.");

    public AcceptanceLog Log { get; }

    /// <summary>All that are told.</summary>
    public IReadOnlyList<string> Channels { get; }

    /// <inheritdoc cref="StagePlan.Patience"/>
    public TimeSpan Patience { get; }

    public string Home => _directory.FullName;

    public string Data => Path.Combine(Home, "data");

    private MonitorConfiguration Configuration { get; }

    private MailSink? MailSink { get; }

    public static async Task<Stage> SetAsync(StagePlan plan)
    {
        var directory = Directory.CreateTempSubdirectory("newsmonitor-rig-");
        var time = new RunningTime();
        var stock = NewsStock.Make(plan.Items, plan.Feeds, plan.Seed);
        var log = new AcceptanceLog(Path.Combine(directory.FullName, "accepted.jsonl"));
        var reading = new WebhookReading(stock, Convert.FromBase64String(plan.Secret["whsec_".Length..])) { Time = plan.OwnClock ? null : TimeProvider.System };
        var feeds = await FeedServer.StartAsync(stock, time, dated: !plan.OwnClock);
        var mail = plan.Mail ? new MailSink(new MailReading(stock, RigNames.Recipient), log, time, plan.Latency) : null;
        var hooks = await WebhookSink.StartAsync(reading, log, time, plan.Latency);
        var stage = new Stage(directory, stock, feeds, mail, hooks, log, time, plan);
        stage.Configure(stage.Configuration);
        foreach (var item in stock.First)
            feeds.TryPublish(item);
        return stage;
    }

    /// <summary>The first poll of each feed, which is its baseline.</summary>
    /// <exception cref="RigException">The program cannot even do that.</exception>
    public async Task PollFirstAsync()
    {
        var (exitCode, output) = await RunAsync("once");
        if (exitCode != 0)
            throw new RigException($"`once` exited with {exitCode}: {output}\n{LastWords()}");
    }

    /// <summary>The same, a part of the feeds after the other until so long is over, so that they are not all due at once ever after.</summary>
    /// <exception cref="RigException">The program cannot even do that.</exception>
    public async Task PollFirstAsync(TimeSpan over)
    {
        var began = Time.Now;
        for (var part = 1; part <= Parts; part++)
        {
            // Not one stretch of them after the other: items are published in the feeds' order too.
            Configure(Configuration with { Publishers = [.. Configuration.Publishers.Where((_, at) => at % Parts < part)] });
            await PollFirstAsync();
            if (part < Parts && began + (over * part / Parts) - Time.Now is { Ticks: > 0 } rest)
                await RunningTime.WaitAsync(rest);
        }
    }

    public MonitorHost StartService() => MonitorHost.Start(Home, _environment, "run");

    /// <summary>A node of its own: another directory, another port, and a name the publishers know it by.</summary>
    public (MonitorHost Host, int Port) StartNode(string name, IReadOnlyDictionary<string, string> environment)
    {
        var home = Directory.CreateDirectory(Path.Combine(Home, name)).FullName;
        var configuration = Configuration with { ServicePort = Loopback.FreePort(), Agent = name };
        File.WriteAllText(Path.Combine(home, "appsettings.json"), configuration.ToJson().ToJsonString());
        return (MonitorHost.Start(home, environment, "run"), configuration.ServicePort);
    }

    /// <summary>A command, to its end.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var host = MonitorHost.Start(Home, _environment, arguments);
        return (await host.EndAsync(), await host.Output);
    }

    /// <summary>The gauge <c>newsmonitor_outbox_pending</c> of the running service.</summary>
    public Task<double> PendingAsync() => Gauge.ReadAsync($"http://127.0.0.1:{Configuration.ServicePort}/metrics", "newsmonitor_outbox_pending");

    /// <summary>The deliveries the program has given up; asked while it does not run.</summary>
    public async Task<IReadOnlyList<DeadLetter>> DeadAsync()
    {
        var (exitCode, output) = await RunAsync("deliveries", "list", "--dead", "--json");
        return exitCode == 0
            ? [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).Select(line => new DeadLetter($"{line["id"]}", $"{line["answer"]}"))]
            : throw new RigException($"`deliveries list` exited with {exitCode}: {output}\n{LastWords()}");
    }

    /// <summary>The end of what the program said.</summary>
    public string LastWords() => string.Join('\n', File.ReadLines(Path.Combine(Home, "host.log")).TakeLast(20));

    private void Configure(MonitorConfiguration configuration) =>
        File.WriteAllText(Path.Combine(Home, "appsettings.json"), configuration.ToJson().ToJsonString(new() { WriteIndented = true }));

    public async ValueTask DisposeAsync()
    {
        await Feeds.DisposeAsync();
        await Hooks.DisposeAsync();
        await (MailSink?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Log.DisposeAsync();
        if (Environment.GetEnvironmentVariable(KeepVariable) is null)
            _directory.Delete(recursive: true);
    }
}
