using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace NewsMonitor.Benchmarks.Hostile;

/// <summary><c>-- hostile</c>: each case of the corpus in a process with a managed heap of 200 MB at the most.</summary>
internal static class HostileTable
{
    private static readonly Dictionary<string, string> Limits = new() { ["DOTNET_GCHeapHardLimit"] = "0xBEBC200" };

    public static async Task<int> RunAsync(string filter)
    {
        var table = new Table().AddColumns("case", "s", "peak MB", "MB allocated", "outcome");
        var fails = 0;
        foreach (var name in HostileCorpus.Cases.Keys.Where(name => name.Contains(filter, StringComparison.OrdinalIgnoreCase)))
        {
            var result = await RunCaseAsync(name);
            fails += result.Fails ? 1 : 0;
            table.AddRow(
                new Text(name), Number(result.Seconds, "0.00"), Number(result.Peak, "0"), Number(result.Allocated, "0"),
                new Text((result.Fails ? "FAILS: " : "") + result.Outcome[..Math.Min(60, result.Outcome.Length)]));
        }

        AnsiConsole.Write(table);
        return fails == 0 ? 0 : 1;
    }

    private static async Task<HostileResult> RunCaseAsync(string name)
    {
        var path = Path.GetTempFileName();
        try
        {
            HostileCorpus.Write(name, path);
            using var process = ChildProcess.Start(Limits, HostileCase.Command, path);
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0
                ? JsonSerializer.Deserialize<HostileResult>(output)!
                : new HostileResult((await errors).ReplaceLineEndings(" "), double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Text Number(double value, string format) => new(value.ToString(format, CultureInfo.InvariantCulture));
}
