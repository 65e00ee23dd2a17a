using System.Text.Json.Nodes;
using NewsMonitor.Configuration.Reload;

namespace NewsMonitor.UnitTests.Configuration;

public sealed class SettingsChangesTests : IDisposable
{
    private readonly ConfigurationFiles _files = new();

    [Fact]
    public void The_same_text_changes_nothing() => Assert.Equal("", Between(_ => { }));

    [Fact]
    public void Feeds_that_came_went_and_changed_are_named() => Assert.Equal(
        "feeds added: gull; feeds removed: wave; feeds changed: tide",
        Between(monitor => monitor["Feeds"] = JsonNode.Parse(
            """[ { "Name": "tide", "Url": "https://tide.example/atom" }, { "Name": "gull", "Url": "https://gull.example/rss" } ]""")));

    [Fact]
    public void A_term_changes_its_watchlist() =>
        Assert.Equal("watchlists changed: reefs", Between(monitor => monitor["Watchlists"]![0]!["Terms"]!.AsArray().Add("lagoon")));

    [Fact]
    public void A_recipient_changes_its_channel() =>
        Assert.Equal("channels changed: desk", Between(monitor => monitor["Channels"]!["desk"]!["To"]!.AsArray().Add("night@example.org")));

    [Fact]
    public void Other_keys_are_named_by_their_section() => Assert.Equal(
        "settings changed: Http, Polling",
        Between(monitor => (monitor["Http"], monitor["Polling"]) = (JsonNode.Parse("""{ "MaxPerHost": 1 }"""), JsonNode.Parse("""{ "Adaptive": false }"""))));

    [Fact]
    public void Many_names_are_counted() => Assert.EndsWith(
        "and 20 more",
        Between(monitor => Enumerable.Range(10, 30).ToList().ForEach(n =>
            monitor["Feeds"]!.AsArray().Add(new JsonObject { ["Name"] = $"feed-{n}", ["Url"] = $"https://feed.example/{n}" }))),
        StringComparison.Ordinal);

    public void Dispose() => _files.Dispose();

    private string Between(Action<JsonNode> change) => SettingsChanges.Between(_files.Settings(), _files.Settings(root => change(root["Monitor"]!)));
}
