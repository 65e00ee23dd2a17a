using System.Diagnostics;

namespace NewsMonitor.Benchmarks;

/// <summary>This program once more, as a process whose CPU time and memory are its own.</summary>
internal static class ChildProcess
{
    public static Process Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        // Started as `dotnet NewsMonitor.Benchmarks.dll`, the process is dotnet's.
        string[] program = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ChildProcess).Assembly.Location] : [];
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
