using System.Text.Json.Nodes;

namespace NewsMonitor.IntegrationTests.EndToEnd;

/// <summary>DESIGN.md, promise 8: a bad configuration never stops a running monitor.</summary>
public sealed class HotReloadTests : IAsyncLifetime
{
    private Scene _scene = null!;
    private RunningService _service = null!;

    public async ValueTask InitializeAsync()
    {
        _scene = await Scene.SetAsync(null, "tide");
        _scene.Publisher.Publish("tide", Texts.Unrelated, Texts.UnrelatedSummary);
        _service = await RunningService.StartAsync(_scene);
        await _service.SaysAsync("first poll");
    }

    public async ValueTask DisposeAsync()
    {
        _service.Dispose();
        await _scene.DisposeAsync();
    }

    [Fact]
    public async Task A_broken_save_leaves_the_old_watchlist_at_work_and_a_mended_one_takes_over()
    {
        var good = await File.ReadAllTextAsync(_scene.ConfigurationFile, TestContext.Current.CancellationToken);
        await SaveAsync(good[..(good.Length / 2)]);
        await _service.SaysAsync("stays in force");
        Assert.Equal("0", await _service.GaugeAsync("newsmonitor_config_valid"));

        _scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        await _scene.Receiver.WaitForOneAsync();
        Assert.Equal(Texts.Headline, _scene.Receiver.All.Last().Title);

        await SaveAsync(good);
        _scene.Reconfigure(monitor => monitor["Watchlists"]![0]!["Terms"]!.AsArray().Add("\"ferry strike\"^2"));
        await _service.SaysAsync("watchlists changed: reefs");
        Assert.Equal("1", await _service.GaugeAsync("newsmonitor_config_valid"));

        _scene.Publisher.Publish("tide", "Ferry strike called off", "Crews and owners agreed on a new roster late on Sunday, and the first boats left at dawn.");
        await _scene.Receiver.WaitForOneAsync();
        Assert.Equal("Ferry strike called off", _scene.Receiver.All.Last().Title);
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_its_place_and_cure_and_once()
    {
        _scene.Reconfigure(monitor => monitor["Watchlists"]![0]!["Alerts"]![0]!["Channel"] = "dest");
        await _service.SaysAsync("$.Monitor.Watchlists[0].Alerts[0].Channel: there is no channel `dest`. Did you mean `desk`?");
        // Looked at several times since: an item has come and was told.
        _scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        await _scene.Receiver.WaitForOneAsync();
        Assert.Single(_service.Errors.Split('\n'), line => line.Contains("is wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_feed_begins_with_a_baseline_and_an_old_one_goes_on()
    {
        _scene.Publisher.Open("wave");
        _scene.Publisher.Publish("wave", "Coral reef number 7 mapped", "The survey of the season ended on the day planned.");
        _scene.Reconfigure(monitor => monitor["Feeds"]!.AsArray().Add(new JsonObject { ["Name"] = "wave", ["Url"] = _scene.Publisher.UrlOf("wave") }));
        await _service.SaysAsync("feeds added: wave");
        await _service.SaysAsync("wave: first poll, 1 items are the baseline");
        Assert.Single(_service.Errors.Split('\n'), line => line.Contains("tide: first poll", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wider_watchlist_does_not_alert_what_is_known_already()
    {
        _scene.Reconfigure(monitor => monitor["Watchlists"]![0]!["Terms"]!.AsArray().Add("\"ferry timetable\"^2"));
        await _service.SaysAsync("watchlists changed: reefs");
        _scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        await _scene.Receiver.WaitForOneAsync();
        Assert.Equal(Texts.Headline, Assert.Single(_scene.Receiver.All).Title);
    }

    [Fact]
    public async Task A_channel_taken_out_and_put_back_misses_no_alert()
    {
        _scene.Reconfigure(monitor => monitor["Delivery"] = new JsonObject { ["Retries"] = new JsonArray("00:00:01") });
        await _service.SaysAsync("settings changed: Delivery");
        var address = _scene.Receiver.Url;
        // Nobody listens there: the alert waits.
        _scene.Reconfigure(monitor => monitor["Channels"]!["hook"]!["Url"] = "http://127.0.0.1:9/");
        await _service.SaysAsync("channels changed: hook");
        _scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        await _service.SaysAsync("reefs -> hook: not delivered");

        JsonNode? channel = null, rule = null;
        _scene.Reconfigure(monitor =>
        {
            (channel, rule) = (monitor["Channels"]!["hook"]!.DeepClone(), monitor["Watchlists"]![0]!["Alerts"]![1]!.DeepClone());
            monitor["Channels"]!.AsObject().Remove("hook");
            monitor["Watchlists"]![0]!["Alerts"]!.AsArray().RemoveAt(1);
        });
        await _service.SaysAsync("the channel `hook` is not configured");

        channel!["Url"] = address;
        _scene.Reconfigure(monitor =>
        {
            monitor["Channels"]!["hook"] = channel;
            monitor["Watchlists"]![0]!["Alerts"]!.AsArray().Add(rule);
        });
        await _scene.Receiver.WaitForOneAsync();
        Assert.Equal(Texts.Headline, Assert.Single(_scene.Receiver.All).Title);
    }

    [Fact]
    public async Task A_key_that_needs_a_start_is_named()
    {
        _scene.Reconfigure(monitor => monitor["Jobs"]!["Tick"] = "00:00:02");
        await _service.SaysAsync("Monitor:Jobs:Tick: what was saved there takes effect at the next start");
    }

    private Task SaveAsync(string text) => File.WriteAllTextAsync(_scene.ConfigurationFile, text, TestContext.Current.CancellationToken);
}
