using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsMonitor.IntegrationTests.EndToEnd;

public sealed class BacktestTests
{
    [Fact]
    public async Task What_once_stored_is_told_by_story_as_it_was_sent()
    {
        await using var scene = await SetAsync();
        var line = await BacktestAsync(scene);
        Assert.Equal((Texts.Headline, 4), (Single(line, "added").GetProperty("title").GetString(), line.GetProperty("items").GetInt32()));
    }

    [Fact]
    public async Task A_stricter_watchlist_loses_the_alert_and_says_why()
    {
        await using var scene = await SetAsync();
        Tighten(scene, "Exclude", new JsonArray("anchoring"));
        var line = await BacktestAsync(scene, "--against", "appsettings.json", "--config", "new.json");
        Assert.Equal((0, 1), (line.GetProperty("alerts").GetInt32(), line.GetProperty("alertsBefore").GetInt32()));
        Assert.Equal("excluded by `anchoring` in summary", Single(line, "gone").GetProperty("reason").GetString());
    }

    [Fact]
    public async Task It_works_beside_the_service()
    {
        await using var scene = await SetAsync();
        using var service = scene.StartService(haltAt: null);
        await service.SaysAsync("Now listening on");
        var line = await BacktestAsync(scene);
        Assert.Equal(1, line.GetProperty("alerts").GetInt32());
    }

    [Fact]
    public async Task It_leaves_the_database_as_it_was()
    {
        await using var scene = await SetAsync();
        var file = Path.Combine(scene.Home, "data", "newsmonitor.db");
        var before = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await BacktestAsync(scene);
        Assert.Equal(before, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_span_that_begins_after_the_last_item_says_so()
    {
        await using var scene = await SetAsync();
        var (exitCode, output, _) = await scene.RunAsync("backtest", "--since", "00:00:00.0000001");
        Assert.Equal(0, exitCode);
        Assert.Contains("No item on record was first seen since", output, StringComparison.Ordinal);
    }

    private static async Task<Scene> SetAsync()
    {
        var scene = await Scene.SetAsync(null, "tide", "wave", "gull");
        scene.Publisher.Publish("tide", Texts.Unrelated, Texts.UnrelatedSummary);
        scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        await scene.RunAsync("once");
        scene.Publisher.Publish("wave", Texts.Headline, Texts.Report);
        scene.Publisher.Publish("gull", Texts.Headline, Texts.Report);
        await scene.RunAsync("once", "--all");
        return scene;
    }

    private static async Task<JsonElement> BacktestAsync(Scene scene, params string[] more)
    {
        var (exitCode, output, errors) = await scene.RunAsync(["backtest", "--json", .. more]);
        Assert.Equal((0, ""), (exitCode, errors));
        return JsonDocument.Parse(Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;
    }

    private static JsonElement Single(JsonElement line, string list) => Assert.Single(line.GetProperty(list).EnumerateArray());

    private static void Tighten(Scene scene, string key, JsonNode value)
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(scene.Home, "appsettings.json")))!;
        settings["Monitor"]!["Watchlists"]![0]![key] = value;
        File.WriteAllText(Path.Combine(scene.Home, "new.json"), settings.ToJsonString());
    }
}
