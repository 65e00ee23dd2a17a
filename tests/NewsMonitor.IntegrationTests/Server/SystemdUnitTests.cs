using System.Text.RegularExpressions;
using NewsMonitor.IntegrationTests.Services;

namespace NewsMonitor.IntegrationTests.Server;

/// <summary>ops/systemd, as systemd itself judges it.</summary>
public sealed partial class SystemdUnitTests
{
    /// <summary>In tenths, as <c>systemd-analyze security</c> counts; 9.6 is a service without any protection.</summary>
    private const string MostExposed = "20";

    private static readonly string Unit = Repository.PathOf("ops/systemd/newsmonitor.service");

    [Fact]
    public async Task The_unit_is_understood_whole()
    {
        var analyze = Tool.OrSkip("systemd-analyze");
        var directory = Directory.CreateTempSubdirectory("newsmonitor-unit-");
        var unit = Path.Combine(directory.FullName, "newsmonitor.service");
        // It asks that the program be installed where the unit says.
        await File.WriteAllTextAsync(unit, Program().Replace(await File.ReadAllTextAsync(Unit, Cancellation), "ExecStart=/bin/true"), Cancellation);
        var (exitCode, output) = await analyze.RunAsync("verify", "--man=no", unit);
        directory.Delete(recursive: true);
        Assert.True(exitCode == 0 && !output.Contains("newsmonitor.service:", StringComparison.Ordinal), output);
    }

    [Fact]
    public async Task The_unit_leaves_the_service_little_that_it_could_do()
    {
        var (exitCode, output) = await Tool.OrSkip("systemd-analyze").RunAsync("security", "--offline=true", $"--threshold={MostExposed}", "--no-pager", Unit);
        Assert.True(exitCode == 0, output);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [GeneratedRegex(@"(?m)^ExecStart=\S+")]
    private static partial Regex Program();
}
