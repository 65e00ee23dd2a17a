using System.Diagnostics;

namespace NewsMonitor.Benchmarks.Polling;

/// <summary>What a pass took of this process.</summary>
/// <param name="Pass">Its name in the table.</param>
/// <param name="Cpu">Seconds of all its threads.</param>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Allocated">Megabytes.</param>
internal sealed record PassCost(string Pass, double Cpu, double Wall, double Allocated)
{
    public static async Task<PassCost> MeasureAsync(string name, Func<Task> pass)
    {
        using var process = Process.GetCurrentProcess();
        var (cpu, start, allocated) = (process.TotalProcessorTime, Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes());
        await pass();
        process.Refresh();
        return new PassCost(
            name, (process.TotalProcessorTime - cpu).TotalSeconds, Stopwatch.GetElapsedTime(start).TotalSeconds, (GC.GetTotalAllocatedBytes() - allocated) / 1e6);
    }
}
