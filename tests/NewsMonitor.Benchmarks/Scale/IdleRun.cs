using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace NewsMonitor.Benchmarks.Scale;

/// <summary><c>idle [PROGRAM]</c>: fifty feeds and nothing else to do: how long until the first poll, and what the program takes while it waits.</summary>
internal static class IdleRun
{
    public const string Command = "idle";

    private const int Feeds = 50;
    private const int ItemsAFeed = 30;
    private const double MostMemory = 150;
    private const double MostCpu = 0.01;
    private const double MostSeconds = 3;

    /// <summary>Processor time is taken between the last two: before, code is still being compiled for the second time.</summary>
    private static readonly TimeSpan[] Looks = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(5)];

    /// <param name="program">Path of <c>newsmonitor.dll</c>; null: the one beside this program.</param>
    public static async Task<int> RunAsync(string? program)
    {
        var directory = Directory.CreateTempSubdirectory("newsmonitor-idle-").FullName;
        await using var publishers = await Publishers.StartAsync(Feeds, itemsASecond: Feeds / 3600.0, ItemsAFeed);
        try
        {
            NodeConfiguration.Write(directory, Feeds, publishers.Port, new JsonObject());
            var load = ProcessFiles.Load();
            var start = Stopwatch.GetTimestamp();
            using var node = Node.Start(program ?? Path.Combine(AppContext.BaseDirectory, "newsmonitor.dll"), directory);
            var cpuAtFirst = await CpuAtFirstPollAsync(publishers, node);
            var looks = new List<(double Seconds, double Cpu, double Resident)>();
            foreach (var look in Looks)
            {
                await Task.Delay(look - Stopwatch.GetElapsedTime(start));
                node.MustLive();
                looks.Add((Stopwatch.GetElapsedTime(start).TotalSeconds, node.Cpu, node.Resident));
            }

            var figures = await publishers.FiguresAsync();
            var first = Stopwatch.GetElapsedTime(start, figures.FirstAskedAt ?? throw new InvalidOperationException("No feed was asked.")).TotalSeconds;
            var cpu = (looks[^1].Cpu - looks[^2].Cpu) / (looks[^1].Seconds - looks[^2].Seconds);
            await node.StopAsync();
            Print(first, cpuAtFirst, cpu, looks, figures, $"{load} and {ProcessFiles.Load()}");
            return first <= MostSeconds && cpu <= MostCpu && looks.All(look => look.Resident <= MostMemory) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>What the start takes wherever it is made; how long that lasts is for the machine's other users to say.</summary>
    private static async Task<double> CpuAtFirstPollAsync(Publishers publishers, Node node)
    {
        for (; (await publishers.FiguresAsync()).FirstAskedAt is null; await Task.Delay(TimeSpan.FromMilliseconds(50)))
            node.MustLive();
        return node.Cpu;
    }

    private static void Print(double first, double cpuAtFirst, double cpu, List<(double Seconds, double Cpu, double Resident)> looks, ServerFigures figures, string load)
    {
        var table = new Table().AddColumns("figure", "value", "target");
        table.AddRow("load average before and after", load, "");
        table.AddRow("feeds asked, polls", string.Create(CultureInfo.InvariantCulture, $"{figures.FeedsAsked}, {figures.Polls}"), "");
        table.AddRow("start to first poll", string.Create(CultureInfo.InvariantCulture, $"{first:0.00} s, {cpuAtFirst:0.0} s of CPU"), $"{MostSeconds} s");
        foreach (var look in looks)
            table.AddRow(
                string.Create(CultureInfo.InvariantCulture, $"after {look.Seconds / 60:0} min"),
                string.Create(CultureInfo.InvariantCulture, $"{look.Resident:0} MB resident, {look.Cpu:0.0} s of CPU so far"), $"{MostMemory} MB");
        table.AddRow("CPU while it waits", cpu.ToString("0.00%", CultureInfo.InvariantCulture), MostCpu.ToString("0%", CultureInfo.InvariantCulture));
        AnsiConsole.Write(table);
    }
}
