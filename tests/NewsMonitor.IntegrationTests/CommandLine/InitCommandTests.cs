using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.CommandLine;

/// <summary>What a newcomer meets who installed the program and has no configuration.</summary>
public sealed class InitCommandTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-init-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Without_a_configuration_the_cure_is_told()
    {
        var (exitCode, _, errors) = await RunAsync("run");
        Assert.Equal(1, exitCode);
        Assert.Contains("newsmonitor init", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_writes_one_that_is_good()
    {
        Assert.Equal(0, (await RunAsync("init")).ExitCode);
        var (exitCode, output, _) = await RunAsync("check");
        Assert.Equal(0, exitCode);
        Assert.StartsWith("appsettings.json is good: 16 feeds, 1 watchlist", output, StringComparison.Ordinal);
        Assert.All(["appsettings.schema.json", "include.schema.json"], schema => Assert.True(File.Exists(Path.Combine(_directory.FullName, schema))));
    }

    [Fact]
    public async Task It_writes_over_nothing()
    {
        var own = Path.Combine(_directory.FullName, "watchlists", "france-mali.json");
        Directory.CreateDirectory(Path.GetDirectoryName(own)!);
        await File.WriteAllTextAsync(own, "mine", TestContext.Current.CancellationToken);
        var (exitCode, _, errors) = await RunAsync("init");
        Assert.Equal(1, exitCode);
        Assert.Contains("france-mali.json is already there; nothing was written.", errors, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(own, TestContext.Current.CancellationToken));
        Assert.False(File.Exists(Path.Combine(_directory.FullName, "appsettings.json")));
    }

    [Fact]
    public async Task It_writes_where_it_is_told()
    {
        Assert.Equal(0, (await RunAsync("init", "elsewhere")).ExitCode);
        Assert.Equal(0, (await RunAsync("check", "--config", "elsewhere/appsettings.json")).ExitCode);
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => MonitorProcess.RunAsync(_directory.FullName, arguments);
}
