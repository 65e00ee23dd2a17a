using System.Text.Json.Nodes;
using NewsMonitor.Configuration.Reload;

namespace NewsMonitor.UnitTests.Configuration;

public sealed class NextStartTests : IDisposable
{
    private readonly ConfigurationFiles _files = new();

    [Theory]
    [InlineData("Jobs", """{ "Tick": "00:00:30" }""", "Monitor:Jobs:Tick")]
    [InlineData("DataDirectory", "\"elsewhere\"", "Monitor:DataDirectory")]
    [InlineData("Storage", """{ "ConnectionString": "Data Source=other.db" }""", "Monitor:Storage:ConnectionString")]
    [InlineData("Web", """{ "PublicUrl": "https://news.example" }""", "Monitor:Web:PublicUrl")]
    public void Keys_a_process_cannot_change_are_named(string key, string value, string named)
    {
        var (_, keys) = NextStart.Keep(_files.Settings(), _files.Settings(root => root["Monitor"]![key] = JsonNode.Parse(value)));
        Assert.Equal([named], keys);
    }

    [Theory]
    [InlineData("Urls", "\"http://127.0.0.1:5099\"")]
    [InlineData("Serilog", """{ "MinimumLevel": "Debug" }""")]
    public void So_are_keys_of_others(string key, string value)
    {
        var (_, keys) = NextStart.Keep(_files.Settings(), _files.Settings(root => root[key] = JsonNode.Parse(value)));
        Assert.Equal([key], keys);
    }

    [Fact]
    public void What_is_in_force_of_them_stays()
    {
        var (settings, _) = NextStart.Keep(_files.Settings(), _files.Settings(root => root["Monitor"]!["DataDirectory"] = "elsewhere"));
        Assert.Equal("data", settings.Options.DataDirectory);
    }

    [Fact]
    public void The_rest_takes_effect()
    {
        var (settings, _) = NextStart.Keep(_files.Settings(), _files.Settings(root =>
        {
            root["Urls"] = "http://127.0.0.1:5099";
            root["Monitor"]!["Polling"] = new JsonObject { ["Adaptive"] = false };
        }));
        Assert.False(settings.Options.Polling.Adaptive);
    }

    [Fact]
    public void Who_may_look_and_change_takes_effect_and_how_they_come_here_does_not()
    {
        var (settings, keys) = NextStart.Keep(_files.Settings(), _files.Settings(root => root["Monitor"]!["Web"] = JsonNode.Parse("""{ "ReadOnly": true, "Proxies": [ "10.0.0.5" ] }""")));
        Assert.Equal(["Monitor:Web:Proxies"], keys);
        Assert.True(settings.Options.Web.ReadOnly);
        Assert.Empty(settings.Options.Web.Proxies);
    }

    [Fact]
    public void A_default_that_is_written_out_is_no_change()
    {
        var (_, keys) = NextStart.Keep(_files.Settings(), _files.Settings(root => root["Monitor"]!["Jobs"] = JsonNode.Parse("""{ "Tick": "00:00:05" }""")));
        Assert.Empty(keys);
    }

    public void Dispose() => _files.Dispose();
}
