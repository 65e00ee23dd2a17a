using System.Text.Json;
using System.Text.Json.Nodes;
using NewsMonitor.Configuration;
using NewsMonitor.Configuration.Options;
using NewsMonitor.Configuration.Schema;
using NJsonSchema;

namespace NewsMonitor.UnitTests.Configuration;

public sealed class ConfigurationSchemaTests
{
    private static readonly JsonDocumentOptions s_ours = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Fact]
    public void The_committed_schema_is_the_generated_one() => Assert.True(
        ConfigurationSchema.Whole() == Committed("appsettings.schema.json"),
        "The options have changed. Renew it: dotnet run --project src/NewsMonitor -- schema > appsettings.schema.json");

    [Fact]
    public void So_is_that_of_included_files() => Assert.True(
        ConfigurationSchema.Include() == Committed("include.schema.json"),
        "The options have changed. Renew it: dotnet run --project src/NewsMonitor -- schema --include > include.schema.json");

    [Fact]
    public void Every_key_says_what_it_means()
    {
        var descriptions = OptionDescriptions.Load();
        var options = typeof(MonitorOptions).Assembly.GetTypes().Where(type => type.Namespace == typeof(MonitorOptions).Namespace && type is { IsClass: true, IsNested: false });
        Assert.Empty(options.SelectMany(OptionKeys.Of).Where(key => descriptions.Of(key) is null).Select(key => $"{key.DeclaringType!.Name}.{key.Name}"));
    }

    [Fact]
    public async Task The_shipped_configuration_is_valid() => Assert.Empty(await ProblemsAsync("appsettings.schema.json", Committed("appsettings.json")));

    [Fact]
    public async Task The_shipped_watchlist_is_valid() =>
        Assert.Empty(await ProblemsAsync("include.schema.json", Committed(Path.Combine("watchlists", "france-mali.json"))));

    [Fact]
    public async Task The_contracts_sample_is_valid()
    {
        var contract = Shared() is { } shared ? Path.Combine(shared, "CONTRACT.md") : null;
        Assert.SkipUnless(File.Exists(contract), "../shared is not present");
        var sample = (await File.ReadAllTextAsync(contract, TestContext.Current.CancellationToken)).Split("```jsonc")[1].Split("```")[0];
        Assert.Empty(await ProblemsAsync("appsettings.schema.json", sample));
    }

    [Theory]
    [InlineData("""{ "Monitor": { "Intervall": "00:15:00" } }""")]
    [InlineData("""{ "Monitors": { } }""")]
    [InlineData("""{ "Monitor": { "Feeds": [ { "Name": "tide", "Url": "https://tide.example", "Intervall": "00:15:00" } ] } }""")]
    [InlineData("""{ "Monitor": { "Feeds": [ { "Name": "tide" } ] } }""")]
    [InlineData("""{ "Monitor": { "Storage": { "Provider": "MySql" } } }""")]
    [InlineData("""{ "Monitor": { "Channels": { "desk": { "Type": "Emial" } } } }""")]
    [InlineData("""{ "Monitor": { "Channels": { "desk": { "To": [ "desk@example.org" ] } } } }""")]
    [InlineData("""{ "Monitor": { "Polling": { "MinInterval": "5m" } } }""")]
    [InlineData("""{ "Monitor": { "Delivery": { "Retries": [ "00:00:05", "soon" ] } } }""")]
    [InlineData("""{ "Monitor": { "Watchlists": [ { "Name": "reefs", "QuietHours": { "From": "25:00", "To": "06:00" } } ] } }""")]
    [InlineData("""{ "Monitor": { "Watchlists": [ { "Name": "reefs", "Terms": "lagoon" } ] } }""")]
    public async Task A_mistake_is_found(string configuration) => Assert.NotEmpty(await ProblemsAsync("appsettings.schema.json", configuration));

    [Theory]
    [InlineData("""{ "$schema": "./appsettings.schema.json", "Monitor": { "Feeds": [ { "Name": "tide", "Url": "https://tide.example", "Interval": null } ] } }""")]
    [InlineData("""{ "Monitor": { "Watchlists": [ { "Name": "reefs", "MustMatch": [ "a text", { "Title": "a text", "Language": "fr" } ] } ] } }""")]
    [InlineData("""{ "Monitor": { "Watchlists": [ { "Name": "reefs", "Require": null, "QuietHours": null, "Silence": "2.00:00:00" } ] } }""")]
    public async Task What_we_read_is_valid(string configuration) => Assert.Empty(await ProblemsAsync("appsettings.schema.json", configuration));

    [Theory]
    [InlineData("00:15:00")]
    [InlineData("2.00:00:00")]
    [InlineData("00:00:01")]
    [InlineData("00:00:01.5")]
    [InlineData("23:59:59")]
    [InlineData("00:15")]
    [InlineData("00:00:00")]
    [InlineData("0.00:00:00")]
    [InlineData("00:00:00.5")]
    [InlineData("24:00:00")]
    [InlineData("00:60:00")]
    [InlineData("-00:15:00")]
    [InlineData("5m")]
    [InlineData("15")]
    [InlineData("")]
    public async Task A_duration_is_valid_where_we_can_read_it(string duration)
    {
        var configuration = new JsonObject { ["Monitor"] = new JsonObject { ["Polling"] = new JsonObject { ["MinInterval"] = duration } } };
        Assert.Equal(ScalarReader.For(typeof(TimeSpan))!.Read(duration) is null, (await ProblemsAsync("appsettings.schema.json", configuration.ToJsonString())).Count > 0);
    }

    private static string Root => Above(directory => File.Exists(Path.Combine(directory, "Monitor.sln")))!;

    private static string Committed(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static async Task<IReadOnlyList<string>> ProblemsAsync(string schema, string configuration)
    {
        var rules = await JsonSchema.FromJsonAsync(Committed(schema), TestContext.Current.CancellationToken);
        return [.. rules.Validate(JsonNode.Parse(configuration, documentOptions: s_ours)!.ToJsonString()).Select(problem => problem.ToString())];
    }

    private static string? Shared() =>
        Environment.GetEnvironmentVariable("NEWSMONITOR_SHARED")
        ?? (Above(directory => Directory.Exists(Path.Combine(directory, "shared", "news"))) is { } above ? Path.Combine(above, "shared") : null);

    private static string? Above(Func<string, bool> found)
    {
        for (var directory = AppContext.BaseDirectory.TrimEnd('/'); directory is not null; directory = Path.GetDirectoryName(directory))
            if (found(directory))
                return directory;
        return null;
    }
}
