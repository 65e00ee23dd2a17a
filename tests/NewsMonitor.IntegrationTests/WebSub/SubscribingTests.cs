using NewsMonitor.Core.Feeds;

namespace NewsMonitor.IntegrationTests.WebSub;

public sealed class SubscribingTests : IAsyncLifetime
{
    private WebSubScene _scene = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _scene = await WebSubScene.SetAsync();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task A_feed_whose_answer_names_a_hub_is_subscribed_and_verified()
    {
        var request = await _scene.SubscribeAsync();
        Assert.Equal(("subscribe", _scene.Hub.Topic, "864000"), (request.Mode, request.Topic, request.Lease));
        var subscription = await _scene.SubscriptionAsync();
        Assert.Equal((SubscriptionState.Active, _scene.Time.GetUtcNow().AddDays(6)), (subscription.State, subscription.LeaseUntil));
    }

    [Fact]
    public async Task A_feed_without_a_hub_is_only_polled()
    {
        _scene.Hub.HubPath = null;
        await _scene.PollAsync();
        await _scene.AskHubsAsync();
        Assert.Empty(_scene.Hub.Requests);
    }

    [Fact]
    public async Task A_hub_that_has_moved_is_followed()
    {
        _scene.Hub.HubPath = "/moved";
        await _scene.PollAsync();
        await _scene.AskHubsAsync();
        Assert.Single(_scene.Hub.Requests);
    }

    [Fact]
    public async Task A_topic_we_did_not_ask_for_is_not_confirmed()
    {
        await _scene.PollAsync();
        await _scene.AskHubsAsync();
        Assert.Equal(404, (await _scene.Hub.VerifyAsync(_scene.Hub.Requests[0] with { Topic = "https://other.example/" })).Status);
        Assert.Equal(SubscriptionState.Pending, (await _scene.SubscriptionAsync()).State);
    }

    [Fact]
    public async Task A_callback_nobody_was_given_is_not_there()
    {
        var request = await _scene.SubscribeAsync();
        Assert.Equal(404, (await _scene.Hub.VerifyAsync(request with { Callback = request.Callback[..^4] + "0000" })).Status);
        Assert.Equal(404, (await _scene.Hub.VerifyAsync(request with { Callback = request.Callback[..^4] })).Status);
    }

    [Fact]
    public async Task A_silent_hub_is_asked_again_after_a_while_and_not_before()
    {
        await _scene.PollAsync();
        await _scene.AskHubsAsync();
        _scene.Time.Advance(TimeSpan.FromMinutes(9));
        await _scene.AskHubsAsync();
        Assert.Single(_scene.Hub.Requests);
        _scene.Time.Advance(TimeSpan.FromMinutes(1));
        await _scene.AskHubsAsync();
        Assert.Equal(2, _scene.Hub.Requests.Count);
        Assert.Equal(_scene.Hub.Requests[0], _scene.Hub.Requests[1]);
    }

    [Fact]
    public async Task What_a_hub_refuses_with_is_kept_for_people()
    {
        _scene.Hub.Status = 422;
        await _scene.PollAsync();
        await _scene.AskHubsAsync();
        Assert.Contains("422", (await _scene.SubscriptionAsync()).LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lease_is_renewed_at_two_thirds_and_runs_on_from_there()
    {
        await _scene.SubscribeAsync(TimeSpan.FromHours(3));
        _scene.Time.Advance(TimeSpan.FromHours(2));
        await _scene.AskHubsAsync();
        Assert.Equal((200, "echo<me"), await _scene.Hub.VerifyAsync(_scene.Hub.Requests[1], TimeSpan.FromHours(3)));
        Assert.Equal(_scene.Time.GetUtcNow().AddHours(3), (await _scene.SubscriptionAsync()).LeaseUntil);
    }

    [Fact]
    public async Task A_denial_is_noted_and_respected()
    {
        var request = await _scene.SubscribeAsync();
        Assert.Equal(200, (await _scene.Hub.AskAsync(request, "hub.mode=denied&hub.reason=closed")).Status);
        Assert.Contains("closed", (await _scene.SubscriptionAsync()).LastError, StringComparison.Ordinal);
        _scene.Time.Advance(TimeSpan.FromDays(6));
        await _scene.AskHubsAsync();
        Assert.Single(_scene.Hub.Requests);
    }

    [Fact]
    public async Task A_feed_taken_out_is_unsubscribed()
    {
        await _scene.SubscribeAsync();
        await _scene.Service.Database.Feeds.SyncAsync([], Cancellation);
        await _scene.AskHubsAsync();
        var goodbye = _scene.Hub.Requests[1];
        Assert.Equal("unsubscribe", goodbye.Mode);
        Assert.Equal((200, "echo<me"), await _scene.Hub.VerifyAsync(goodbye));
        Assert.Empty(await _scene.Service.Database.HubSubscriptions.ListAsync(Cancellation));
    }

    [Fact]
    public async Task A_feed_that_changes_hubs_leaves_the_old_for_the_new()
    {
        await _scene.SubscribeAsync();
        _scene.Hub.HubPath = "/moved";
        _scene.Time.Advance(TimeSpan.FromHours(1));
        await _scene.PollAsync();
        await _scene.AskHubsAsync();
        await _scene.AskHubsAsync();
        Assert.Equal(["subscribe", "unsubscribe", "subscribe"], _scene.Hub.Requests.Select(request => request.Mode));
    }
}
