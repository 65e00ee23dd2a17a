using System.Text.Json;
using System.Text.Json.Nodes;
using NewsMonitor.IntegrationTests.Storage;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Stories;
using Npgsql;

namespace NewsMonitor.IntegrationTests.EndToEnd;

/// <summary>DESIGN.md, promise 4: two processes on one PostgreSQL meet a story in forty feeds at the same instant.</summary>
public sealed class TwoNodesTests : IAsyncLifetime
{
    private const int Feeds = 40;
    private const string First = "first-node";
    private const string Second = "second-node";

    private TestDatabase _where = null!;
    private Chorus _chorus = null!;
    private Scene _scene = null!;

    public async ValueTask InitializeAsync()
    {
        _where = await TestDatabase.CreateAsync(StorageProvider.PostgreSql);
        _chorus = await Chorus.StartAsync(Feeds, First, Second);
        _scene = await Scene.SetAsync(null);
        _scene.Reconfigure(Configure);
        // The first poll of each feed is a baseline.
        var (exitCode, _, errors) = await _scene.RunAsync("once");
        Assert.True(exitCode == 0, errors);
    }

    public async ValueTask DisposeAsync()
    {
        await (_scene?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_chorus?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_where?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Fact]
    public Task One_text_in_forty_feeds_at_once_makes_exactly_one_alert() => MakesOneAlertAsync(_ => (Texts.Headline, Texts.Report));

    [Fact]
    public Task A_text_that_each_of_forty_feeds_edited_makes_exactly_one_alert() => MakesOneAlertAsync(EditedCopies.Of);

    private async Task MakesOneAlertAsync(Func<int, (string Title, string Text)> published)
    {
        _chorus.Publish(published);
        // Feeds of one host are shared out by how many a node lets be held: the first takes half of them, the other what is left.
        using var one = StartNode(First, Feeds / 4);
        await _chorus.HoldsAsync(First);
        using var two = StartNode(Second, Feeds / 2);
        await Task.WhenAll(_chorus.Voices.Select(voice => Task.WhenAny(one.SaysAsync($"INF {voice}: "), two.SaysAsync($"INF {voice}: ")).Unwrap()));
        await _scene.Receiver.WaitForOneAsync();

        // Every alert there will ever be of these items was committed with them.
        var deliveries = await DeliveriesAsync();
        Assert.Equal("story hook", string.Join("; ", deliveries.Select(delivery => $"{delivery.GetProperty("kind").GetString()} {delivery.GetProperty("channel").GetString()}")));
        var story = Assert.Single(await StoriesAsync());
        Assert.Equal((Feeds, Feeds - 1, 1), (story.Items, story.Corroboration.Copies, story.Corroboration.IndependentSources));
        Assert.All([one, two], node => Assert.Contains("INF voice-", node.Errors, StringComparison.Ordinal));
        await Task.WhenAll(one.KillAsync(), two.KillAsync());
        Assert.Single(_scene.Receiver.All);
    }

    private MonitorProcess StartNode(string name, int perHost) => MonitorProcess.Start(
        _scene.Home, new Dictionary<string, string> { ["Monitor__Http__UserAgent"] = name, ["Monitor__Http__MaxPerHost"] = $"{perHost}" }, "run");

    private async Task<IReadOnlyList<JsonElement>> DeliveriesAsync()
    {
        var (_, output, _) = await _scene.RunAsync("deliveries", "list", "--json");
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private async Task<IReadOnlyList<StorySummary>> StoriesAsync()
    {
        await using var database = await MonitorDatabase.OpenAsync(_where.Options, TimeProvider.System, TestContext.Current.CancellationToken);
        return await database.Stories.ListAsync(new StoryFilter.MatchedBy("reefs"), StorySpan.Always, null, Feeds, TestContext.Current.CancellationToken);
    }

    private void Configure(JsonNode monitor)
    {
        // All that wait for the stories' lock hold a connection.
        var connection = new NpgsqlConnectionStringBuilder(_where.Options.ConnectionString) { MaxPoolSize = 30 };
        monitor["Storage"] = new JsonObject { ["Provider"] = "PostgreSql", ["ConnectionString"] = connection.ToString() };
        monitor["Http"]!["Timeout"] = "00:01:00";
        monitor["Feeds"] = new JsonArray([.. _chorus.Voices.Select(voice => new JsonObject { ["Name"] = voice, ["Url"] = _chorus.UrlOf(voice) })]);
        monitor["Watchlists"]![0]!["Alerts"] = new JsonArray(new JsonObject { ["Channel"] = "hook" });
    }
}
