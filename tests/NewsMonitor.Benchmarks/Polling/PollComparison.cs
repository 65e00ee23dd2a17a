using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace NewsMonitor.Benchmarks.Polling;

/// <summary><c>-- poll</c>: 500 feeds of 30 items over loopback, cold and with nothing changed, against HttpClient and FeedReader alone.</summary>
internal static class PollComparison
{
    /// <summary>Seconds of CPU a pass may take once warmed up; what newsboat takes on a like machine is 4.2 and 2.6.</summary>
    private static readonly Dictionary<string, double> Targets = new() { ["cold, warmed up"] = 2.5, ["304, warmed up"] = 0.4 };

    public static async Task<int> RunAsync()
    {
        using var server = ChildProcess.Start(PollServer.Command);
        var address = (await server.StandardOutput.ReadLineAsync())!;
        var bare = await MeasureAsync(BareReader.Name, address);
        var ours = await MeasureAsync(WholeMonitor.Name, address);
        server.StandardInput.Close();
        await server.WaitForExitAsync();
        Print(bare, ours);
        return ours.All(cost => !Targets.TryGetValue(cost.Pass, out var target) || cost.Cpu <= target) ? 0 : 1;
    }

    private static async Task<PassCost[]> MeasureAsync(string contestant, string server)
    {
        using var process = ChildProcess.Start(PollPass.Command, contestant, server);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<PassCost[]>(output)!
            : throw new InvalidOperationException($"{contestant} ended with {process.ExitCode}: {await errors}");
    }

    private static void Print(PassCost[] bare, PassCost[] ours)
    {
        var table = new Table().AddColumns("pass over 500 feeds", "bare CPU s", "newsmonitor CPU s", "ratio", "wall s", "MB allocated", "target CPU s");
        foreach (var (least, cost) in bare.Zip(ours))
            table.AddRow(
                cost.Pass, Seconds(least.Cpu), Seconds(cost.Cpu), (cost.Cpu / least.Cpu).ToString("0.0", CultureInfo.InvariantCulture), Seconds(cost.Wall),
                cost.Allocated.ToString("0", CultureInfo.InvariantCulture),
                Targets.TryGetValue(cost.Pass, out var target) ? Seconds(target) : "");
        AnsiConsole.Write(table);
    }

    private static string Seconds(double seconds) => seconds.ToString("0.00", CultureInfo.InvariantCulture);
}
