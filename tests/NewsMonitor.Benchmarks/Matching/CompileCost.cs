using System.Diagnostics;
using System.Text.Json;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>What making 100,000 terms ready takes, in a process of its own.</summary>
/// <param name="First">Seconds of CPU as the first thing the process does, compiling its own code on the way.</param>
/// <param name="Again">Seconds of CPU once more.</param>
/// <param name="Held">Megabytes that a compiled set keeps, with the memory of one thread that matches.</param>
/// <param name="Peak">Megabytes of the whole process, the terms as text and the runtime included.</param>
internal sealed record CompileCost(double First, double Again, double Held, double Peak)
{
    public const string Command = "matching-compile";
    public const int TermCount = 100_000;

    /// <summary>Prints the cost of the terms in one watchlist, or of a watchlist each.</summary>
    public static int Run(string shape)
    {
        string[] names = [.. Terms.Names().Distinct().Take(TermCount)];
        var set = shape == "one" ? new WatchlistSet([new Watchlist { Name = "all", Terms = names }], []) : Ours.SetOfEach(names);
        var first = Measure(set);
        var again = Measure(set);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new CompileCost(first.Cpu, again.Cpu, again.Held, process.PeakWorkingSet64 / 1e6)));
        return 0;
    }

    private static (double Cpu, double Held) Measure(WatchlistSet set)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Environment.CpuUsage.TotalTime;
        var compiled = Ours.Compile(set);
        var cpu = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        compiled.Match(new Item { Identity = "0", Title = "nothing of concern" });
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(compiled);
        return (cpu, held / 1e6);
    }
}
