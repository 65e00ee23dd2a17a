using System.Text.Json;
using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.CommandLine;

public sealed class BacktestCommandTests : IDisposable
{
    private const string Channels = """ "Channels": { "desk": { "Type": "Email", "To": [ "desk@example.org" ] } } """;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-test-");

    [Fact]
    public async Task Against_an_old_configuration_it_tells_what_is_added_and_gone()
    {
        await WriteAsync("appsettings.json", Configuration("\"reef\", \"lagoon\""));
        await WriteAsync("old.json", Configuration("\"reef\", \"ferry\""));
        await WriteItemsAsync("A reef", "A lagoon", "A ferry");
        var (exitCode, output, _) = await RunAsync("backtest", "--against", "old.json", "items.jsonl", "--json");
        var line = Assert.Single(Lines(output));
        Assert.Equal((0, 2, 2), (exitCode, line.GetProperty("alerts").GetInt32(), line.GetProperty("alertsBefore").GetInt32()));
        Assert.Equal(("A lagoon", "A ferry"), (Text(Assert.Single(line.GetProperty("added").EnumerateArray()), "title"), Text(Assert.Single(line.GetProperty("gone").EnumerateArray()), "title")));
    }

    [Fact]
    public async Task A_person_reads_the_difference_in_one_line()
    {
        await WriteAsync("appsettings.json", Configuration("\"reef\", \"lagoon\""));
        await WriteAsync("old.json", Configuration("\"reef\", \"ferry\""));
        await WriteItemsAsync("A reef", "A lagoon", "A ferry");
        var (_, output, _) = await RunAsync("backtest", "--against", "old.json", "items.jsonl");
        Assert.Contains("new: appsettings.json   before: old.json", output, StringComparison.Ordinal);
        Assert.Contains("reefs   +1 -1   1.0 a day (before 1.0)", output, StringComparison.Ordinal);
        Assert.Contains("score 0 of 1", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_file_may_hold_watchlists_only_and_is_completed_by_the_configuration()
    {
        await WriteAsync("appsettings.json", """
            { "Monitor": { "Entities": [ { "Name": "Reef", "Aliases": [ "atoll" ] } ],
                           "Watchlists": [ { "Name": "reefs", "Terms": [ "entity:\"Reef\"" ], "Alerts": [ { "Channel": "desk" } ] } ],
            """ + Channels + "} }");
        await WriteAsync("old.json", """{ "Watchlists": [ { "Name": "reefs", "Terms": [ "entity:\"Reef\"", "ferry" ], "Alerts": [ { "Channel": "desk" } ] } ] }""");
        await WriteItemsAsync("An atoll", "A ferry");
        var (exitCode, output, errors) = await RunAsync("backtest", "--against", "old.json", "items.jsonl", "--json");
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal((1, 2), (Lines(output)[0].GetProperty("alerts").GetInt32(), Lines(output)[0].GetProperty("alertsBefore").GetInt32()));
    }

    [Fact]
    public async Task A_file_of_old_entities_is_tried_with_the_watchlists_as_they_are()
    {
        await WriteAsync("appsettings.json", """
            { "Monitor": { "Entities": [ { "Name": "Reef", "Aliases": [ "atoll" ] } ], "Watchlists": [ { "Name": "reefs", "Terms": [ "entity:\"Reef\"" ] } ] } }
            """);
        await WriteAsync("old.json", """{ "Entities": [ { "Name": "Reef" } ] }""");
        await WriteItemsAsync("An atoll");
        var (_, output, _) = await RunAsync("backtest", "--against", "old.json", "items.jsonl", "--json");
        Assert.Equal("An atoll", Text(Assert.Single(Assert.Single(Lines(output)).GetProperty("added").EnumerateArray()), "title"));
    }

    [Fact]
    public async Task What_is_wrong_in_either_configuration_is_named_with_its_file_and_line()
    {
        await WriteAsync("appsettings.json", Configuration("\"reef AND\""));
        await WriteAsync("old.json", Configuration("\"(reef\""));
        await WriteItemsAsync("A reef");
        var (exitCode, output, errors) = await RunAsync("backtest", "--against", "old.json", "items.jsonl");
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("appsettings.json:1: $.Monitor.Watchlists[0].Terms[0]", errors, StringComparison.Ordinal);
        Assert.Contains("old.json:1: $.Monitor.Watchlists[0].Terms[0]", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_configuration_that_is_not_there_is_named()
    {
        await WriteAsync("appsettings.json", Configuration("\"reef\""));
        var (exitCode, _, errors) = await RunAsync("backtest", "--against", "nowhere.json");
        Assert.Equal(1, exitCode);
        Assert.Contains("nowhere.json: $: there is no such file", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_span_that_is_none_is_wrong_usage()
    {
        var (exitCode, _, errors) = await RunAsync("backtest", "--since", "soon");
        Assert.Equal(2, exitCode);
        Assert.Contains("--since soon: not a duration", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_span_leaves_out_items_published_before()
    {
        await WriteAsync("appsettings.json", Configuration("\"reef\""));
        var now = TimeProvider.System.GetUtcNow();
        await WriteAsync("items.jsonl", string.Join('\n', new[] { (Title: "An old reef", Days: 9), (Title: "A new reef", Days: 1) }
            .Select((item, index) => JsonSerializer.Serialize(new { id = index, title = item.Title, published = now.AddDays(-item.Days) }))));
        var (_, output, _) = await RunAsync("backtest", "--since", "7d", "items.jsonl", "--json");
        Assert.Equal("A new reef", Text(Assert.Single(Assert.Single(Lines(output)).GetProperty("added").EnumerateArray()), "title"));
    }

    [Fact]
    public async Task Copies_in_a_file_are_one_alert()
    {
        await WriteAsync("appsettings.json", Configuration("\"lagoon\""));
        await WriteAsync("items.jsonl", string.Join('\n', new[] { "tide", "wave", "gull" }.Select((source, index) => JsonSerializer.Serialize(new
        {
            id = source,
            title = Texts.Headline,
            summary = Texts.Report,
            source,
            link = $"https://{source}.example/1",
            published = $"2026-01-02T1{index}:00:00Z",
        }))));
        var (_, output, _) = await RunAsync("backtest", "items.jsonl", "--json");
        Assert.Equal("tide", Text(Assert.Single(Assert.Single(Lines(output)).GetProperty("added").EnumerateArray()), "source"));
    }

    [Fact]
    public async Task An_empty_store_says_how_to_fill_it_and_is_not_made()
    {
        await WriteAsync("appsettings.json", Configuration("\"reef\""));
        var (exitCode, output, _) = await RunAsync("backtest");
        Assert.Equal((0, false), (exitCode, Directory.Exists(Path.Combine(_directory.FullName, "data"))));
        Assert.Contains("newsmonitor once", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_named()
    {
        await WriteAsync("appsettings.json", Configuration("\"reef\""));
        Directory.CreateDirectory(Path.Combine(_directory.FullName, "data"));
        await WriteAsync("data/newsmonitor.db", new string('x', 5000));
        var (exitCode, _, errors) = await RunAsync("backtest");
        Assert.Equal(1, exitCode);
        Assert.Contains("newsmonitor.db: is not an SQLite database", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        await WriteAsync("appsettings.json", Configuration("\"reef\""));
        var (exitCode, output, errors) = await RunAsync("backtest", "nowhere.jsonl");
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("nowhere.jsonl: cannot be read", errors, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static string Configuration(string terms) => $$"""{ "Monitor": { "Watchlists": [ { "Name": "reefs", "Terms": [ {{terms}} ] } ] } }""";

    private static List<JsonElement> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    /// <summary>Two days from the first to the last.</summary>
    private Task WriteItemsAsync(params string[] titles) => WriteAsync("items.jsonl", string.Join('\n', titles.Select((title, index) =>
        JsonSerializer.Serialize(new { id = index + 1, title, source = "Tide", link = $"https://tide.example/{index}", published = index == 0 ? "2026-01-02T00:00:00Z" : "2026-01-04T00:00:00Z" }))));

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => MonitorProcess.RunAsync(_directory.FullName, arguments);

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_directory.FullName, name), text, TestContext.Current.CancellationToken);
}
