using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching;
using NewsMonitor.Fetching.WebSub;
using NewsMonitor.IntegrationTests.Fetching;

namespace NewsMonitor.IntegrationTests.WebSub;

public sealed class HubClientTests
{
    [Fact]
    public async Task A_feed_cannot_make_us_post_into_our_own_network()
    {
        await using var server = new ScriptedServer(Reply.Status("202 Accepted"));
        Assert.Contains("not a public address", await AskAsync(server.Url("/hub"), allowPrivateNetworks: false), StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData("200 OK", null)]
    [InlineData("202 Accepted", null)]
    [InlineData("204 No Content", null)]
    [InlineData("400 Bad Request", "400")]
    [InlineData("503 Service Unavailable", "503")]
    public async Task A_hub_has_taken_a_request_when_it_says_so(string status, string? failure)
    {
        await using var server = new ScriptedServer(Reply.Status(status));
        var reason = await AskAsync(server.Url("/hub"));
        Assert.True(failure is null ? reason is null : reason!.Contains(failure, StringComparison.Ordinal), reason);
    }

    [Theory]
    [InlineData("301 Moved Permanently")] // would be followed with a GET
    [InlineData("302 Found")]
    [InlineData("303 See Other")]
    public async Task A_redirect_that_loses_the_form_is_not_followed(string status)
    {
        await using var server = new ScriptedServer(Reply.Redirect(status, "/elsewhere"));
        Assert.NotNull(await AskAsync(server.Url("/hub")));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Redirects_in_a_circle_end()
    {
        await using var server = new ScriptedServer(request => Reply.Redirect("307 Temporary Redirect", request.Target + "x"));
        Assert.NotNull(await AskAsync(server.Url("/hub")));
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_hub_that_hangs_is_given_up()
    {
        var time = new FakeTimeProvider();
        var asked = new TaskCompletionSource();
        await using var server = new ScriptedServer((_, _, cancellation) =>
        {
            asked.SetResult();
            return Task.Delay(Timeout.Infinite, cancellation);
        });
        var asking = AskAsync(server.Url("/hub"), time: time);
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Contains("30 s", await asking, StringComparison.Ordinal);
    }

    private static async Task<string?> AskAsync(Uri hub, bool allowPrivateNetworks = true, TimeProvider? time = null)
    {
        using var client = new HubClient(new FetchOptions { AllowPrivateNetworks = allowPrivateNetworks }, time ?? new FakeTimeProvider());
        return await client.AskAsync(
            new HubSubscription
            {
                Feed = new FeedId(1),
                Callback = new Uri("https://monitor.example/websub/x"),
                Topic = "https://dune.example/feed",
                Hub = hub,
                Secret = "s3cret",
            },
            HubMode.Subscribe,
            TestContext.Current.CancellationToken);
    }
}
