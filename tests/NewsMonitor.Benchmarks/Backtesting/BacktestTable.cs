using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace NewsMonitor.Benchmarks.Backtesting;

/// <summary><c>-- backtest</c>: the command over 100,000 stored items, beside plain reading of the same rows; each in a process of its own, from its start to its end.</summary>
internal static class BacktestTable
{
    private const double Target = 10;
    private const int Rounds = 3;

    public static async Task<int> RunAsync()
    {
        using var store = await FilledStore.MakeAsync();
        var table = new Table().AddColumns("over 100,000 items", "s (best of 3)", "peak MB", "added", "gone");
        var plain = await BestAsync(store, BacktestRun.Plain);
        var one = await BestAsync(store, BacktestRun.OneSet);
        var two = await BestAsync(store, BacktestRun.TwoSets);
        foreach (var (name, result) in new[] { ("reading the rows", plain), ("backtest", one), ("backtest --against", two) })
            table.AddRow(name, Number(result.Seconds, "0.0"), Number(result.Peak, "0"), $"{result.Added}", $"{result.Gone}");
        AnsiConsole.MarkupLineInterpolated($"{NewsItems.Origin}; {Environment.ProcessorCount} cores");
        AnsiConsole.Write(table);
        return two.Seconds < Target ? 0 : 1;
    }

    private static async Task<Result> BestAsync(FilledStore store, string what)
    {
        var results = new List<Result>();
        for (var round = 0; round < Rounds; round++)
            results.Add(await MeasureAsync(store, what));
        return results.MinBy(result => result.Seconds)!;
    }

    private static async Task<Result> MeasureAsync(FilledStore store, string what)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = ChildProcess.Start(BacktestRun.Command, store.Path, what);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException(await errors);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        int Sum(string list) => lines.Sum(line => line.GetProperty(list).GetArrayLength());
        return new Result(seconds, double.Parse((await errors).Trim().Split('\n')[^1], CultureInfo.InvariantCulture), Sum("added"), Sum("gone"));
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private sealed record Result(double Seconds, double Peak, int Added, int Gone);
}
