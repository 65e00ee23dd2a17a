using NewsMonitor.Storage;
using NewsMonitor.Storage.Trouble;

namespace NewsMonitor.IntegrationTests.WebSub;

public sealed class PushTests : IAsyncLifetime
{
    private WebSubScene _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await WebSubScene.SetAsync();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task A_signed_push_makes_a_poll_happen_at_once()
    {
        var request = await _scene.SubscribeAsync();
        await _scene.PollAsync();
        Assert.Equal(1, _scene.Hub.Polls);
        Assert.Equal(202, await _scene.Hub.PushAsync(request, request.Secret));
        await _scene.Woken!;
        Assert.Equal(2, _scene.Hub.Polls);
    }

    [Fact]
    public async Task A_push_that_cannot_be_stored_is_not_acknowledged()
    {
        var request = await _scene.SubscribeAsync();
        var damage = new StorageException("newsmonitor.db: is damaged.") { Trouble = StorageTrouble.Damaged };
        _scene.Service.Database.Store.Troubles.Note(damage);
        Assert.Equal(503, await _scene.Hub.PushAsync(request, request.Secret));
        Assert.Null((await _scene.SubscriptionAsync()).LastPushAt);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("guessed")]
    public async Task A_push_without_the_right_signature_is_answered_and_ignored(string? secret)
    {
        var request = await _scene.SubscribeAsync();
        Assert.Equal(202, await _scene.Hub.PushAsync(request, secret));
        Assert.Null(_scene.Woken);
        await _scene.PollAsync();
        Assert.Equal(1, _scene.Hub.Polls);
    }

    [Fact]
    public async Task A_push_before_the_hub_verified_is_ignored()
    {
        await _scene.PollAsync();
        await _scene.AskHubsAsync();
        var request = _scene.Hub.Requests[0];
        Assert.Equal(202, await _scene.Hub.PushAsync(request, request.Secret));
        Assert.Null(_scene.Woken);
    }

    [Fact]
    public async Task A_push_after_a_denial_is_told_to_stop()
    {
        var request = await _scene.SubscribeAsync();
        await _scene.Hub.AskAsync(request, "hub.mode=denied");
        Assert.Equal(410, await _scene.Hub.PushAsync(request, request.Secret));
    }

    [Fact]
    public async Task A_push_to_a_callback_nobody_was_given_is_told_to_stop()
    {
        var request = await _scene.SubscribeAsync();
        Assert.Equal(410, await _scene.Hub.PushAsync(request with { Callback = request.Callback[..^4] + "0000" }, request.Secret));
    }

    [Fact]
    public async Task A_push_beyond_the_limit_is_refused()
    {
        var request = await _scene.SubscribeAsync();
        Assert.Equal(413, await _scene.Hub.PushAsync(request, request.Secret, new string('x', 10_001)));
        Assert.Null(_scene.Woken);
    }

    [Fact]
    public async Task A_hub_that_pushes_without_end_gets_one_poll_in_ten_seconds()
    {
        var request = await _scene.SubscribeAsync();
        for (var i = 0; i < 20; i++)
            await _scene.Hub.PushAsync(request, request.Secret);
        await _scene.Woken!;
        await _scene.PollAsync();
        Assert.Equal(2, _scene.Hub.Polls);
        _scene.Time.Advance(TimeSpan.FromSeconds(10));
        await _scene.PollAsync();
        Assert.Equal(3, _scene.Hub.Polls);
    }

    [Fact]
    public async Task Polling_is_slowed_once_the_hub_has_pushed()
    {
        var request = await _scene.SubscribeAsync();
        var unproven = await _scene.NextPollAsync() - _scene.Time.GetUtcNow();
        await _scene.Hub.PushAsync(request, request.Secret);
        await _scene.Woken!;
        await _scene.AskHubsAsync();
        _scene.Time.Advance(TimeSpan.FromHours(1));
        await _scene.PollAsync();
        var proven = await _scene.NextPollAsync() - _scene.Time.GetUtcNow();
        Assert.InRange(proven, unproven * 2, TimeSpan.FromHours(1));
    }
}
