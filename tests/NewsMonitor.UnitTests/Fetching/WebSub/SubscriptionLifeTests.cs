using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.WebSub;

namespace NewsMonitor.UnitTests.Fetching.WebSub;

public sealed class SubscriptionLifeTests
{
    private static readonly DateTimeOffset s_now = SomeSubscription.Now;

    [Theory]
    [InlineData(6 * 86_400, 6 * 24.0)]
    [InlineData(60, 1.0)]
    [InlineData(0, 1.0)]
    [InlineData(400 * 86_400, 30 * 24.0)]
    [InlineData(null, 24.0)]
    public void A_lease_is_bounded_and_renewed_at_two_thirds(int? seconds, double hours)
    {
        var verified = SubscriptionLife.Verified(SomeSubscription.Pending, seconds is { } given ? TimeSpan.FromSeconds(given) : null, s_now);
        Assert.Equal((s_now.AddHours(hours), s_now.AddHours(hours * 2 / 3)), (verified.LeaseUntil, verified.NextTryAt));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(2, 15)]
    [InlineData(3, 30)]
    [InlineData(20, 24 * 60)]
    public void Silence_is_asked_into_ever_less_often(int failures, int minutes) =>
        Assert.Equal(s_now.AddMinutes(minutes), SubscriptionLife.Asked(SomeSubscription.Pending with { Failures = failures }, s_now).NextTryAt);

    [Fact]
    public void Renewing_a_lease_does_not_interrupt_it() =>
        Assert.Equal(SubscriptionState.Active, SubscriptionLife.Asked(SomeSubscription.Active, s_now).State);

    [Fact]
    public void After_a_denial_the_hub_may_be_asked_once_more_in_a_week()
    {
        var denied = SubscriptionLife.Denied(SomeSubscription.Active, "no room", s_now);
        Assert.Equal((SubscriptionState.Denied, s_now.AddDays(7)), (denied.State, denied.NextTryAt));
        Assert.Contains("no room", denied.LastError, StringComparison.Ordinal);
        Assert.Equal(SubscriptionState.Pending, SubscriptionLife.Asked(denied, s_now.AddDays(7)).State);
    }

    [Theory]
    [InlineData(null, null, 0)] // never woken
    [InlineData(-60, null, 0)] // woken long ago
    [InlineData(-4, null, 6)] // woken four seconds ago: ten must pass
    [InlineData(-4, 6, 6)] // a push waits already
    public void A_feed_is_woken_once_in_ten_seconds(int? wokenAgo, int? waiting, int wake) => Assert.Equal(
        s_now.AddSeconds(wake),
        SubscriptionLife.Pushed(SomeSubscription.Active with { WokenAt = Seconds(wokenAgo), WakeAt = Seconds(waiting) }, s_now).WakeAt);

    [Fact]
    public void A_callback_cannot_be_guessed()
    {
        var (one, other) = (CallbackAddress.Create(SomeSubscription.PublicUrl), CallbackAddress.Create(SomeSubscription.PublicUrl));
        Assert.NotEqual(one, other);
        Assert.True(CallbackAddress.IsId(one.Segments[^1]));
        Assert.StartsWith("https://monitor.example/websub/", one.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://monitor.example/news")]
    [InlineData("https://monitor.example/news/")]
    public void A_public_address_may_have_a_path(string publicUrl) =>
        Assert.StartsWith("https://monitor.example/news/websub/", CallbackAddress.Create(new Uri(publicUrl)).AbsoluteUri, StringComparison.Ordinal);

    private static DateTimeOffset? Seconds(int? seconds) => seconds is { } given ? s_now.AddSeconds(given) : null;
}
