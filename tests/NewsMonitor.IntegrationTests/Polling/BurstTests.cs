namespace NewsMonitor.IntegrationTests.Polling;

/// <summary>A look at the watchlists on the monitor as it is put together.</summary>
public sealed class BurstTests
{
    private static readonly (string Title, string Summary)[] News =
    [
        ("Court in Belize fines a cruise line", "The captain had dropped anchor in the Blue Hole lagoon despite a ban, the judge wrote."),
        ("Bonds for mangroves find buyers", "Pension funds in Singapore paid 40 million dollars to replant the Sungei lagoon."),
        ("Pilot lands on water and walks away", "Her seaplane lost its engine above a lagoon in the Maldives on Tuesday."),
        ("Flamingos leave Camargue early", "Salt in the lagoon of Vaccarès rose after three dry winters, ornithologists found."),
        ("Lagos clears stilt houses", "Bulldozers moved into the Makoko lagoon settlement at dawn while residents protested."),
        ("Venice raises its barrier for the hundredth time", "MOSE kept a tide of 130 centimetres out of the lagoon overnight."),
        ("A film about pearl divers wins in Busan", "It was shot in a French Polynesian lagoon with two cameras and no script."),
        ("Iceland's spa reopens after eruption", "Lava stopped 200 metres short of the Blue Lagoon car park near Grindavík."),
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

        scene.Show([.. News.Select((news, i) => new RssItem($"new-{i}", news.Title, $"https://tide.example/new/{i}", scene.Now, news.Summary)), old]);
        await scene.NextPollAsync();
        var before = await scene.StateAsync();
        Assert.Equal(1, await scene.LookAsync());

        Assert.Equal("burst.detected", scene.Receiver.All.Last().Type);
        Assert.True((await scene.StateAsync()).NextCheckAt < before.NextCheckAt, "the feed is not asked sooner");
        Assert.Equal(0, await scene.LookAsync());
    }
}
