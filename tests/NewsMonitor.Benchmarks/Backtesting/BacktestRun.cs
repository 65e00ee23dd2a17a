using System.CommandLine;
using System.Diagnostics;
using NewsMonitor.CommandLine;
using NewsMonitor.Storage;

namespace NewsMonitor.Benchmarks.Backtesting;

/// <summary>In a process of its own: the command, or what it cannot do without, reading the rows. Ends with its peak memory, in megabytes, on stderr.</summary>
internal static class BacktestRun
{
    public const string Command = "backtest-run";
    public const string Plain = "read";
    public const string OneSet = "one";
    public const string TwoSets = "two";

    public static async Task<int> RunAsync(string directory, string what)
    {
        var exit = what == Plain ? await ReadAsync(directory) : await BacktestAsync(directory, what == TwoSets ? ["--against", FilledStore.Before(directory)] : []);
        using var process = Process.GetCurrentProcess();
        await Console.Error.WriteLineAsync($"{process.PeakWorkingSet64 / 1e6:0}");
        return exit;
    }

    private static async Task<int> ReadAsync(string directory)
    {
        await using var database = await MonitorDatabase.OpenToReadAsync(StorageOptions.Sqlite(Path.Combine(directory, "data")), TimeProvider.System, default);
        return await database!.Items.SinceAsync(DateTimeOffset.UnixEpoch, default).CountAsync() == NewsItems.Count ? 0 : 1;
    }

    private static async Task<int> BacktestAsync(string directory, string[] against)
    {
        var root = new RootCommand { BacktestCommand.Create() };
        root.Options.Add(SharedOptions.Config);
        return await root.Parse(["backtest", "--json", "--config", FilledStore.After(directory), .. against]).InvokeAsync();
    }
}
