using System.Text.Json;
using NewsMonitor.Configuration;
using NewsMonitor.IntegrationTests.EndToEnd;
using NewsMonitor.IntegrationTests.Fetching;

namespace NewsMonitor.IntegrationTests.CommandLine;

public sealed class FeedsCommandTests : IAsyncLifetime
{
    private const string Rss = """<rss version="2.0"><channel><title>Dune Post</title><item><title>Wind</title><pubDate>Fri, 19 Sep 2025 10:00:00 GMT</pubDate></item></channel></rss>""";

    private Scene _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await Scene.SetAsync(null, "tide");

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task What_is_imported_can_be_included_as_it_is()
    {
        Write("list.opml", """<opml version="1.0"><body><outline text="Desert"><outline text="Dune Post" title="The Dune Post" xmlUrl="https://dune.example/rss" language="fr"/></outline></body></opml>""");
        Assert.Equal(0, (await _scene.RunAsync("feeds", "import", "list.opml", "--output", "imported.json")).ExitCode);
        Write("with-import.json", """{ "Monitor": { "Include": [ "imported.json" ] } }""");
        var feed = Assert.Single(ConfigurationLoader.Load(Path.Combine(_scene.Home, "with-import.json")).Settings!.Feeds);
        Assert.Equal(("dune-post", "https://dune.example/rss", "fr", "The Dune Post", "Desert"), (feed.Name, feed.Url.AbsoluteUri, feed.Language, feed.Publisher, Assert.Single(feed.Tags)));
    }

    [Fact]
    public async Task Feeds_configured_already_are_left_out_and_counted()
    {
        Write("list.opml", $"""<opml><body><outline text="a" xmlUrl="{_scene.Publisher.UrlOf("tide")}/"/><outline text="b" xmlUrl="https://b.example/rss"/></body></opml>""");
        var (_, output, errors) = await _scene.RunAsync("feeds", "import", "list.opml");
        Assert.Equal("b", Assert.Single(JsonDocument.Parse(output).RootElement.GetProperty("Feeds").EnumerateArray()).GetProperty("Name").GetString());
        Assert.Contains("1 configured already", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_is_written_over_only_when_told_to()
    {
        Write("list.opml", "<opml><body/></opml>");
        Write("imported.json", "mine");
        Assert.Equal(1, (await _scene.RunAsync("feeds", "import", "list.opml", "--output", "imported.json")).ExitCode);
        Assert.Equal("mine", Read("imported.json"));
        Assert.Equal(0, (await _scene.RunAsync("feeds", "import", "list.opml", "--output", "imported.json", "--force")).ExitCode);
    }

    [Theory]
    [InlineData("list.opml", "<html>", "no OPML")]
    [InlineData("other.opml", "", "cannot be read")]
    public async Task What_cannot_be_imported_is_said(string file, string content, string reason)
    {
        Write("list.opml", content);
        var (exitCode, _, errors) = await _scene.RunAsync("feeds", "import", file);
        Assert.Equal(1, exitCode);
        Assert.Contains(reason, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_names_the_configured_feeds()
    {
        var (exitCode, output, _) = await _scene.RunAsync("feeds", "export", "-");
        Assert.Equal(0, exitCode);
        Assert.Contains($"xmlUrl=\"{_scene.Publisher.UrlOf("tide")}\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_is_discovered_as_itself()
    {
        await using var server = new ScriptedServer(Reply.Ok(Rss));
        var found = await DiscoverAsync(server.Url("/feed"), exitCode: 0);
        Assert.Equal(("Dune Post", "rss-2.0", 1), (found[0].GetProperty("name").GetString(), found[0].GetProperty("format").GetString(), found[0].GetProperty("items").GetInt32()));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task What_a_page_names_is_believed_once_it_was_read()
    {
        await using var server = new ScriptedServer(request => request.Target switch
        {
            "/" => Reply.Ok("<html><link rel=alternate type=application/rss+xml href=/dead><link rel=alternate type=application/rss+xml href=/live>"),
            "/live" => Reply.Ok(Rss),
            _ => Reply.Status("404 Not Found"),
        });
        Assert.Equal(server.Url("/live").AbsoluteUri, Assert.Single(await DiscoverAsync(server.Url(), exitCode: 0)).GetProperty("url").GetString());
    }

    [Fact]
    public async Task Where_a_page_names_nothing_the_usual_places_are_tried()
    {
        await using var server = new ScriptedServer(request => request.Target switch
        {
            "/about" => Reply.Ok("<html><p>About us"),
            "/index.xml" => Reply.Ok(Rss),
            _ => Reply.Status("404 Not Found"),
        });
        Assert.Single(await DiscoverAsync(server.Url("/about"), exitCode: 0));
    }

    [Fact]
    public async Task Where_there_is_nothing_seven_requests_say_so()
    {
        await using var server = new ScriptedServer(request => request.Target == "/" ? Reply.Ok("<html>") : Reply.Status("404 Not Found"));
        Assert.Empty(await DiscoverAsync(server.Url(), exitCode: 1));
        Assert.Equal(7, server.Requests.Count);
    }

    private async Task<IReadOnlyList<JsonElement>> DiscoverAsync(Uri url, int exitCode)
    {
        var (exited, output, errors) = await _scene.RunAsync("feeds", "discover", url.AbsoluteUri, "--json");
        Assert.True(exitCode == exited, errors);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(_scene.Home, file), content);

    private string Read(string file) => File.ReadAllText(Path.Combine(_scene.Home, file));
}
