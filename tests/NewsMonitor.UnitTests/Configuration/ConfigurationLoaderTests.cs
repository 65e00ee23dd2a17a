using NewsMonitor.Configuration;

namespace NewsMonitor.UnitTests.Configuration;

public sealed class ConfigurationLoaderTests : IDisposable
{
    private const string Reefs = """{ "Watchlists": [ { "Name": "reefs", "Terms": [ "reef" ] } ], "Entities": [ { "Name": "Reef Watch" } ] }""";

    private readonly ConfigurationFiles _files = new();

    [Fact]
    public void Watchlists_alone_can_be_read_as_they_are()
    {
        Assert.Equal("reefs", Assert.Single(_files.Settings(Reefs).Watchlists.Watchlists).Name);
    }

    [Fact]
    public void A_forgotten_Monitor_is_still_told()
    {
        _files.Write("appsettings.json", """{ "Watchlists": [], "Http": {} }""");
        Assert.Contains(ConfigurationLoader.Load(_files.Main).Problems, problem => problem.Message.Contains("unknown key `Http`", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_included_file_adds_nothing()
    {
        _files.Write("lists/empty.json", "");
        _files.Write("lists/reefs.json", Reefs);
        Assert.Single(_files.Settings("""{ "Monitor": { "Include": [ "lists/*.json" ] } }""").Watchlists.Watchlists);
    }

    [Fact]
    public void Lists_keep_their_order_beyond_ten()
    {
        var names = Enumerable.Range(0, 120).Select(number => $"feed-{number}").ToList();
        var feeds = string.Join(", ", names.Select(name => $$"""{ "Name": "{{name}}", "Url": "https://tide.example/{{name}}" }"""));
        Assert.Equal(names, _files.Settings($$"""{ "Monitor": { "Feeds": [ {{feeds}} ] } }""").Feeds.Select(feed => feed.Name));
    }

    [Fact]
    public void A_hundred_thousand_terms_are_read()
    {
        var terms = string.Join(", ", Enumerable.Range(0, 100_000).Select(number => $"\"word{number}\""));
        Assert.Equal(100_000, _files.Settings($$"""{ "Monitor": { "Watchlists": [ { "Name": "many", "Terms": [ {{terms}} ] } ] } }""").Watchlists.Watchlists[0].Terms.Count);
    }

    public void Dispose() => _files.Dispose();
}
