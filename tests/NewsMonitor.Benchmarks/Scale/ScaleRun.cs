using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsMonitor.Benchmarks.Scale;

/// <summary><c>scale</c>: the program against ten thousand feeds, faster than life; says whether it keeps up.</summary>
internal sealed class ScaleRun : IAsyncDisposable
{
    public const string Command = "scale";

    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(5);

    /// <summary>For the first poll of every feed, and for what it brings to be on record.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly ScalePlan _plan;
    private readonly string _directory;
    private readonly Publishers _publishers;
    private readonly ScaleDatabase _database;
    private readonly List<Node> _nodes = [];

    private ScaleRun(ScalePlan plan, string directory, Publishers publishers, ScaleDatabase database) =>
        (_plan, _directory, _publishers, _database) = (plan, directory, publishers, database);

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var plan = ScalePlan.Parse(arguments);
        var directory = plan.Keep ?? Directory.CreateTempSubdirectory("newsmonitor-scale-").FullName;
        Directory.CreateDirectory(directory);
        var database = await ScaleDatabase.CreateAsync(plan, Path.Combine(directory, "node-1", "data"));
        var publishers = await Publishers.StartAsync(plan.Feeds, plan.ItemsASecond, plan.First);
        await using var run = new ScaleRun(plan, directory, publishers, database);
        var report = await run.MeasureAsync();
        report.Print();
        return report.KeepsUp ? 0 : 1;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
            node.Dispose();
        await _publishers.DisposeAsync();
        await _database.DisposeAsync();
        if (_plan.Keep is null)
            Directory.Delete(_directory, recursive: true);
    }

    private async Task<ScaleReport> MeasureAsync()
    {
        if (_plan.History > 0)
        {
            Say($"putting {_plan.History:N0} items on record");
            await ScaleHistory.FillAsync(_database.Options, _plan.History);
        }

        StartNodes();
        var start = TimeProvider.System.GetTimestamp();
        await UntilAsync("first poll of every feed", async () => (await _publishers.FiguresAsync()).FeedsAsked == _plan.Feeds);
        var asked = await _publishers.FiguresAsync();
        await UntilAsync("items of the first polls on record", async () => await _database.ItemsAsync() >= asked.Shown);
        var begun = TimeProvider.System.GetElapsedTime(start);
        // And one more interval, until feeds are asked at their own times.
        await Task.Delay(_plan.FeedInterval * 1.5);
        var first = await _database.ItemsAsync();

        Say($"measuring for {_plan.Minutes} minutes");
        var before = await ReadAsync();
        await _publishers.MeasureAsync();
        var resident = await SampleAsync();
        var after = await ReadAsync();
        var figures = await _publishers.FiguresAsync();
        var (committed, size) = (await _database.ItemsAsync() - first, await _database.SizeAsync());

        await _publishers.EndAsync();
        var last = await _publishers.FiguresAsync();
        var published = last.Published + ((long)_plan.Feeds * _plan.First) - last.Unseen;
        var drained = await IsAsync(async () => await _database.ItemsAsync() >= published, _plan.FeedInterval * 1.5);
        foreach (var node in _nodes)
            await node.StopAsync();
        return new ScaleReport(_plan, before, after, figures, resident)
        {
            Begun = begun,
            Committed = committed,
            Published = published,
            Unseen = last.Unseen,
            OnRecord = await _database.ItemsAsync(),
            IsDrained = drained,
            DatabaseSize = size,
        };
    }

    private void StartNodes()
    {
        for (var number = 1; number <= _plan.Nodes; number++)
        {
            var directory = Path.Combine(_directory, string.Create(CultureInfo.InvariantCulture, $"node-{number}"));
            NodeConfiguration.Write(directory, _plan.Feeds, _publishers.Port, Monitor());
            _nodes.Add(Node.Start(_plan.Program, directory));
        }
    }

    private JsonObject Monitor()
    {
        var monitor = new JsonObject
        {
            // A tick of a second is twenty in life: no help.
            ["Jobs"] = new JsonObject { ["Tick"] = "00:00:01" },
            ["Polling"] = new JsonObject
            {
                ["DefaultInterval"] = _plan.FeedInterval.ToString("c"),
                ["MinInterval"] = _plan.FeedInterval.ToString("c"),
                ["Adaptive"] = false,
            },
        };
        if (_plan.OnPostgres)
            monitor["Storage"] = new JsonObject { ["Provider"] = "PostgreSql", ["ConnectionString"] = _database.Options.ConnectionString };
        if (_plan.Nodes > 1)
            monitor["Jobs"]!["Storage"] = "PostgreSql";
        return monitor;
    }

    /// <returns>Megabytes of the largest node, by seconds.</returns>
    private async Task<IReadOnlyList<(double At, double Resident)>> SampleAsync()
    {
        var (samples, start) = (new List<(double, double)>(), TimeProvider.System.GetTimestamp());
        for (var at = TimeSpan.Zero; at.TotalMinutes < _plan.Minutes; at = TimeProvider.System.GetElapsedTime(start))
        {
            _nodes.ForEach(node => node.MustLive());
            samples.Add((at.TotalSeconds, _nodes.Max(node => node.Resident)));
            await Task.Delay(Sampling);
        }

        return samples;
    }

    private async Task<ScaleReading> ReadAsync() => new(
        TimeProvider.System.GetTimestamp(), [.. _nodes.Select(node => node.Cpu)], _publishers.Cpu, await _database.CpuAsync(), _nodes.Max(node => node.Peak), ProcessFiles.Load());

    private async Task UntilAsync(string what, Func<Task<bool>> holds)
    {
        Say($"waiting: {what}");
        if (!await IsAsync(holds, Patience))
            throw new InvalidOperationException($"In vain for {Patience.TotalMinutes:0} minutes: {what}.");
    }

    /// <returns>False when patience has run out.</returns>
    private async Task<bool> IsAsync(Func<Task<bool>> holds, TimeSpan patience)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            _nodes.ForEach(node => node.MustLive());
            if (TimeProvider.System.GetElapsedTime(start) > patience)
                return false;
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        return true;
    }

    private static void Say(FormattableString words) => Console.Error.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
