using System.Globalization;

namespace NewsMonitor.Benchmarks.Scale;

/// <summary>Linux's <c>/proc</c>: proc(5).</summary>
internal static class ProcessFiles
{
    private const double TicksASecond = 100;

    /// <summary>Seconds of CPU since the process began.</summary>
    public static double Cpu(int process) => Fields(process) is { } fields ? (fields[11] + fields[12]) / TicksASecond : 0;

    /// <summary>The same of a process and all its children, those that ended included.</summary>
    public static double CpuOfFamily(int parent) => (Fields(parent) is { } own ? own[11..15].Sum() / TicksASecond : 0)
        + Directory.GetDirectories("/proc").Select(Path.GetFileName).Select(name => int.TryParse(name, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && Fields(id) is { } fields && (int)fields[1] == parent).Sum(Cpu);

    public static int ParentOf(int process) => Fields(process) is { } fields ? (int)fields[1] : 0;

    /// <summary>Megabytes.</summary>
    public static double Status(int process, string key)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(key + ":", StringComparison.Ordinal));
        return double.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Over the last minute.</summary>
    public static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    /// <summary>What follows the name, which may hold anything: [0] is the state, [1] the parent, [11] to [14] the clock ticks. Null: it has ended.</summary>
    private static double[]? Fields(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return [.. text[(text.LastIndexOf(')') + 2)..].Split(' ').Take(15).Select(field => double.TryParse(field, CultureInfo.InvariantCulture, out var number) ? number : 0)];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
