using System.Text.Json;
using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.Configuration;

/// <summary>Each mistake is named with file, line, JSON path and what was probably meant, by <c>check</c> and by <c>run</c>.</summary>
public sealed class BadConfigurationTests : IDisposable
{
    private const string Good = """
        {
          "Monitor": {
            "Feeds": [ { "Name": "tide", "Url": "https://tide.example/rss" } ],
            "Entities": [ { "Name": "Reef Watch" } ],
            "Watchlists": [
              {
                "Name": "reefs",
                "Terms": [ "\"coral reef\"" ],
                "Alerts": [ { "Channel": "desk" } ]
              }
            ],
            "Channels": { "desk": { "Type": "Email", "To": [ "desk@example.org" ] } }
          }
        }
        """;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-config-");

    public static TheoryData<string, string, string, int, string> Mistakes => new()
    {
        { "\"Feeds\":", "\"Feedz\":", "$.Monitor.Feedz", 3, "Did you mean `Feeds`?" },
        { "\"Name\": \"tide\",", "\"Name\": \"tide\", \"Intervall\": \"00:15:00\",", "$.Monitor.Feeds[0].Intervall", 3, "Did you mean `Interval`?" },
        { "\"Channel\": \"desk\"", "\"Channel\": \"dest\"", "$.Monitor.Watchlists[0].Alerts[0].Channel", 9, "Did you mean `desk`?" },
        { "\"\\\"coral reef\\\"\"", "\"\\\"coral reef\"", "$.Monitor.Watchlists[0].Terms[0]", 8, "quote" },
        { "\"\\\"coral reef\\\"\"", "\"entity:\\\"Reef Wach\\\"\"", "$.Monitor.Watchlists[0].Terms[0]", 8, "Reef Watch" },
        { "{ \"Channel\": \"desk\" }", "{ \"Channel\": \"desk\", \"When\": \"Digest\", \"Cron\": \"0 25 * * *\" }", "$.Monitor.Watchlists[0].Alerts[0].Cron", 9, "0 7 * * *" },
        { "https://tide.example/rss", "tide.example/rss", "$.Monitor.Feeds[0].Url", 3, "Did you mean `https://tide.example/rss`?" },
        { "\"https://tide.example/rss\" }", "\"https://tide.example/rss\" }, { \"Name\": \"tide\", \"Url\": \"https://tide.example/atom\" }", "$.Monitor.Feeds[1].Name", 3, "duplicate" },
        { "\"Terms\": [ \"\\\"coral reef\\\"\" ],", "\"Terms\": [ ],", "$.Monitor.Watchlists[0].Terms", 8, "never match" },
        { "\"Terms\":", "\"FollowUpEvery\": \"30.00:00:00\", \"Terms\":", "$.Monitor.Watchlists[0].FollowUpEvery", 8, "At most \"7.00:00:00\"" },
        { "\"Monitor\": {", "\"Monitor\": { \"Polling\": { \"MinInterval\": \"5m\" },", "$.Monitor.Polling.MinInterval", 2, "Did you mean \"00:05:00\"?" },
    };

    [Fact]
    public async Task A_good_configuration_passes()
    {
        var (exitCode, _, _) = await CheckAsync(Good);
        Assert.Equal(0, exitCode);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Check_names_place_and_cure(string right, string wrong, string path, int line, string cure)
    {
        var (exitCode, output, _) = await CheckAsync(Good.Replace(right, wrong, StringComparison.Ordinal));
        var problem = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(json => JsonDocument.Parse(json).RootElement)
            .FirstOrDefault(problem => problem.GetProperty("path").GetString()!.StartsWith(path, StringComparison.Ordinal));
        Assert.Equal(1, exitCode);
        Assert.True(problem.ValueKind == JsonValueKind.Object, $"no problem at {path} in {output}");
        Assert.Equal(("appsettings.json", line), (problem.GetProperty("file").GetString(), problem.GetProperty("line").GetInt32()));
        Assert.Contains(cure, $"{problem.GetProperty("message")} {problem.GetProperty("suggestion")}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_exits_with_the_same_words()
    {
        await WriteAsync(Good.Replace("\"Channel\": \"desk\"", "\"Channel\": \"dest\"", StringComparison.Ordinal));
        var (exitCode, _, errors) = await MonitorProcess.RunAsync(_directory.FullName, "run");
        Assert.Equal(1, exitCode);
        Assert.Contains("appsettings.json:9: $.Monitor.Watchlists[0].Alerts[0].Channel: there is no channel `dest`. Did you mean `desk`?", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_json_names_the_line()
    {
        var (exitCode, output, _) = await CheckAsync(Good.Replace("\"Channels\":", "\"Channels\"", StringComparison.Ordinal));
        Assert.Equal(1, exitCode);
        Assert.Contains("appsettings.json:12", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_example_is_shown_with_its_trace()
    {
        var (exitCode, output, _) = await CheckAsync(Good.Replace("\"Alerts\": [", "\"MustMatch\": [ \"Ferry timetable\" ], \"Alerts\": [", StringComparison.Ordinal));
        Assert.Equal(1, exitCode);
        Assert.Contains("$.Monitor.Watchlists[0].MustMatch[0]", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_beyond_loopback_is_refused_while_there_is_no_login()
    {
        var (exitCode, output, _) = await CheckAsync(Good.Replace("{\n  \"Monitor\"", "{\n  \"Urls\": \"http://0.0.0.0:5080\",\n  \"Monitor\"", StringComparison.Ordinal));
        Assert.Equal(1, exitCode);
        Assert.Contains("\"path\":\"$.Urls\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "must hold an object")]
    [InlineData("""{ "Kestrel": { "Endpoints": { } } }""", "unknown key `Kestrel`")]
    [InlineData("""{ "Serilog": { "MinimumLevel": "Loud" } }""", "Serilog cannot use this")]
    [InlineData("""{ "Monitor": { "Include": [ "nowhere.json" ] } }""", "does not exist")]
    [InlineData("""{ "Monitor": { "Channels": { "c": { "Type": "Webhook", "Url": "https://a.example", "Secrets": "whsec_abc" } } } }""", "must be a list: [ … ]")]
    public async Task Other_mistakes_are_named_too(string configuration, string words)
    {
        var (exitCode, output, _) = await CheckAsync(configuration);
        Assert.Equal(1, exitCode);
        Assert.Contains(words, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_usage_is_told_apart_from_failure()
    {
        var (exitCode, _, _) = await MonitorProcess.RunAsync(_directory.FullName, "chekc");
        Assert.Equal(2, exitCode);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private async Task<(int ExitCode, string Output, string Errors)> CheckAsync(string configuration)
    {
        await WriteAsync(configuration);
        return await MonitorProcess.RunAsync(_directory.FullName, "check", "--json");
    }

    private Task WriteAsync(string configuration) =>
        File.WriteAllTextAsync(Path.Combine(_directory.FullName, "appsettings.json"), configuration, TestContext.Current.CancellationToken);
}
