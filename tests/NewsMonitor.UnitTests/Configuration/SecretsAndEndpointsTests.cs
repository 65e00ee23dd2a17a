using System.Text.Json.Nodes;
using NewsMonitor.Configuration;

namespace NewsMonitor.UnitTests.Configuration;

/// <summary>What an installation names beyond feeds and watchlists: the database's password, the collector of traces.</summary>
public sealed class SecretsAndEndpointsTests : IDisposable
{
    private readonly ConfigurationFiles _files = new();

    [Fact]
    public void The_password_of_PostgreSQL_comes_from_its_file()
    {
        _files.Write("secrets/postgres", "sea;weed\n");
        var settings = _files.Settings(Storage("""{ "Provider": "PostgreSql", "ConnectionString": "Host=db;Username=newsmonitor", "PasswordFile": "secrets/postgres" }"""));
        Assert.Equal("Host=db;Username=newsmonitor;Password=\"sea;weed\"", settings.Options.Storage.ConnectionString);
    }

    [Theory]
    [InlineData("""{ "PasswordFile": "secrets/postgres" }""", "SQLite asks for no password")]
    [InlineData("""{ "Provider": "PostgreSql", "ConnectionString": "Host=db", "PasswordFile": "secrets/none" }""", "cannot be read")]
    [InlineData("""{ "Provider": "PostgreSql", "ConnectionString": "Hast=db", "PasswordFile": "secrets/postgres" }""", "is none that PostgreSQL's driver takes")]
    public void A_password_that_cannot_be_used_is_told(string storage, string told)
    {
        _files.Write("secrets/postgres", "seaweed");
        Assert.Contains(Problems(Storage(storage)), problem => problem.Contains(told, StringComparison.Ordinal) && !problem.Contains("seaweed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("127.0.0.1:4318", "is not an absolute address")]
    [InlineData("ftp://127.0.0.1", "is not an http or https address")]
    [InlineData("http://me:secret@127.0.0.1:4318", "OTEL_EXPORTER_OTLP_HEADERS")]
    public void A_collector_that_cannot_be_sent_to_is_told(string endpoint, string told) => Assert.Contains(
        Problems(root => root["Monitor"]!["Telemetry"] = new JsonObject { ["OtlpEndpoint"] = endpoint }),
        problem => problem.Contains(told, StringComparison.Ordinal));

    public void Dispose() => _files.Dispose();

    private static Action<JsonObject> Storage(string json) => root => root["Monitor"]!["Storage"] = JsonNode.Parse(json);

    private IEnumerable<string> Problems(Action<JsonObject> change)
    {
        var root = JsonNode.Parse("""{ "Monitor": { "Feeds": [ { "Name": "tide", "Url": "https://tide.example/rss" } ] } }""")!.AsObject();
        change(root);
        _files.Write("appsettings.json", root.ToJsonString());
        return ConfigurationLoader.Load(_files.Main).Problems.Select(problem => problem.ToString());
    }
}
