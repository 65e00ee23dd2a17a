namespace NewsMonitor.IntegrationTests.Polling;

/// <summary>A look at the watchlists on the monitor as it is put together.</summary>
public sealed class BurstTests
{
    private static readonly string[] Headlines =
    [
        "Divers count new colonies on a coral reef off Zanzibar",
        "Court in Belize fines a cruise line for a broken coral reef",
        "Coral reef bonds find buyers in Singapore",
        "Heat kills half of a coral reef near Okinawa, say biologists",
        "Fiji moves a shipping lane away from its longest coral reef",
        "A coral reef older than Rome is mapped by submarine",
        "Prize for the film on a blind man and his coral reef",
        "Egypt closes the coral reef of Dahab to snorkellers for a year",
        "Oil from the wreck has reached the coral reef, Mauritius says",
        "Parrotfish return to a coral reef given up in 2019",
    ];

    [Fact]
    public async Task A_burst_is_told_once_and_its_feed_is_asked_sooner()
    {
        await using var scene = await PollScene.SetAsync();
        var old = new RssItem("old", "Nothing moves in the harbour", "https://tide.example/old", scene.Now);
        scene.Show(old);
        await scene.PassAsync();
        Assert.Equal(0, await scene.LookAsync());
        await scene.PassTimeAsync(TimeSpan.FromDays(15));
        Assert.Equal(0, await scene.LookAsync());

        scene.Show([.. Headlines.Select((title, i) => new RssItem($"new-{i}", title, $"https://tide.example/new/{i}", scene.Now)), old]);
        await scene.NextPollAsync();
        var before = await scene.StateAsync();
        Assert.Equal(1, await scene.LookAsync());

        Assert.Equal("burst.detected", scene.Receiver.All.Last().Type);
        Assert.True((await scene.StateAsync()).NextCheckAt < before.NextCheckAt, "the feed is not asked sooner");
        Assert.Equal(0, await scene.LookAsync());
    }
}
