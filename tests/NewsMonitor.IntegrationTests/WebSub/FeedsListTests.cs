using System.Text.Json;
using NewsMonitor.Core.Feeds;
using NewsMonitor.IntegrationTests.EndToEnd;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.WebSub;

public sealed class FeedsListTests
{
    [Fact]
    public async Task The_list_of_feeds_shows_how_far_a_subscription_has_come()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var scene = await Scene.SetAsync(null, "tide");
        await scene.RunAsync("once");
        await using (var database = await MonitorDatabase.OpenAsync(StorageOptions.Sqlite(Path.Combine(scene.Home, "data")), TimeProvider.System, cancellation))
        {
            var feed = Assert.Single(await database.Feeds.ListAsync(cancellation));
            await database.HubSubscriptions.AddAsync(
                new HubSubscription
                {
                    Feed = feed.Id,
                    Callback = new Uri("https://monitor.example/websub/x"),
                    Topic = "https://tide.example/feed",
                    Hub = new Uri("https://hub.example/"),
                    Secret = "s3cret",
                    State = SubscriptionState.Denied,
                    LastError = "closed",
                },
                cancellation);
        }

        var (_, output, _) = await scene.RunAsync("feeds", "list", "--json");
        var hub = JsonDocument.Parse(output).RootElement.GetProperty("hub");
        Assert.Equal(("denied", "closed"), (hub.GetProperty("state").GetString(), hub.GetProperty("lastError").GetString()));
        Assert.DoesNotContain("s3cret", output, StringComparison.Ordinal);
    }
}
