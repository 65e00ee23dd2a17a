using System.Text.RegularExpressions;
using NewsMonitor.IntegrationTests.EndToEnd;
using NewsMonitor.IntegrationTests.Services;

namespace NewsMonitor.IntegrationTests.Server;

/// <summary>ops/container/compose.yaml.</summary>
public sealed partial class ComposeTests
{
    private const string File = "ops/container/compose.yaml";

    private static readonly Dictionary<string, string> Environment = new() { ["NEWSMONITOR_ANALYST"] = "AQAAAAIAAYagAAAAEA==" };

    [Fact]
    public async Task It_is_understood_whole_and_opens_nothing_beyond_this_machine()
    {
        var (exitCode, output) = await Tool.OrSkip("docker-compose").RunAsync(Environment, "-f", File, "config");
        Assert.True(exitCode == 0, output);
        var published = Published().Matches(output).Select(port => port.Groups[1].Value).ToList();
        Assert.Equal(["127.0.0.1:5081:8080/tcp", "127.0.0.1:5082:8080/tcp", "127.0.0.1:8025:8025/tcp"], published.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_a_users_password_it_does_not_start()
    {
        var (exitCode, output) = await Tool.OrSkip("docker-compose").RunAsync("-f", File, "config");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("the hash that newsmonitor password prints", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_nodes_run_on_a_good_configuration()
    {
        var (_, output) = await Tool.OrSkip("docker-compose").RunAsync(Environment, "-f", File, "config");
        var settings = Setting().Matches(output).DistinctBy(setting => setting.Groups[1].Value).ToDictionary(setting => setting.Groups[1].Value, setting => setting.Groups[2].Value.Trim('\''));
        Assert.Equal("/run/secrets/postgres-password", settings["Monitor__Storage__PasswordFile"]);
        var secret = Path.GetTempFileName();
        settings["Monitor__Storage__PasswordFile"] = secret;
        // The user's hash is the one part that is made up here.
        settings.Remove("Monitor__Web__Users__analyst");
        var (exitCode, checkedAs, errors) = await MonitorProcess.RunAsync(Repository.Root, settings, "check");
        System.IO.File.Delete(secret);
        Assert.True(exitCode == 0, checkedAs + errors);
    }

    [GeneratedRegex(@"(?m)^\s+- (\S*:\d+/tcp)$")]
    private static partial Regex Published();

    [GeneratedRegex(@"(?m)^\s+(Monitor__\w+): (.*)$")]
    private static partial Regex Setting();
}
