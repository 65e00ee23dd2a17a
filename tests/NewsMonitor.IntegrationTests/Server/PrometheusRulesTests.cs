using System.Text.RegularExpressions;
using NewsMonitor.IntegrationTests.Services;

namespace NewsMonitor.IntegrationTests.Server;

/// <summary>ops/prometheus.</summary>
public sealed partial class PrometheusRulesTests
{
    [Theory]
    [InlineData("check", "ops/prometheus/rules.yml")]
    [InlineData("test", "ops/prometheus/rules-test.yml")]
    public async Task The_rules_are_understood_and_alert_when_they_should(string how, string file)
    {
        var (exitCode, output) = await Tool.OrSkip("promtool").RunAsync(how, "rules", file);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public void What_to_do_about_each_alert_is_in_the_manual()
    {
        var rules = File.ReadAllText(Repository.PathOf("ops/prometheus/rules.yml"));
        var headings = Heading().Matches(File.ReadAllText(Repository.PathOf("docs/operate.md"))).Select(heading => heading.Groups[1].Value.Trim()).ToList();
        var alerts = Alert().Matches(rules).Select(alert => alert.Groups[1].Value).ToList();
        Assert.NotEmpty(alerts);
        Assert.Equal(alerts, headings.Where(alerts.Contains));
        Assert.Equal(alerts.Select(alert => $"docs/operate.md#{alert.ToLowerInvariant()}"), Runbook().Matches(rules).Select(runbook => runbook.Groups[1].Value));
    }

    [GeneratedRegex(@"(?m)^\s+- alert: (\w+)")]
    private static partial Regex Alert();

    [GeneratedRegex(@"(?m)^\s+runbook: (\S+)")]
    private static partial Regex Runbook();

    [GeneratedRegex("(?m)^#+ (.+)$")]
    private static partial Regex Heading();
}
