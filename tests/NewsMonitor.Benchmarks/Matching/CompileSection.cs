using System.Text.Json;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>Making 100,000 terms ready: under a second and 200 MB.</summary>
internal static class CompileSection
{
    private const double MostSeconds = 1;
    private const double MostMegabytes = 200;

    public static async Task<Section> MeasureAsync()
    {
        var section = new Section("Making 100,000 terms ready", "terms", "CPU s, first", "CPU s, again", "MB held", "MB, whole process", "target");
        foreach (var (shape, name) in (IEnumerable<(string, string)>)[("one", "in one watchlist"), ("each", "a watchlist each")])
        {
            var cost = await RunAsync(shape);
            section.Row(
                name, Section.Number(cost.First), Section.Number(cost.Again), Section.Number(cost.Held), Section.Number(cost.Peak),
                section.Target($"{MostSeconds} s, {MostMegabytes} MB held", cost is { First: < MostSeconds, Held: < MostMegabytes }));
        }
        return section;
    }

    private static async Task<CompileCost> RunAsync(string shape)
    {
        using var process = ChildProcess.Start(CompileCost.Command, shape);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<CompileCost>(output)! : throw new InvalidOperationException(await errors);
    }
}
