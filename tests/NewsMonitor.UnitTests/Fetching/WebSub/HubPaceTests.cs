using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.WebSub;

namespace NewsMonitor.UnitTests.Fetching.WebSub;

public sealed class HubPaceTests
{
    private static readonly DateTimeOffset s_now = SomeSubscription.Now;
    private static readonly HubSubscription s_proven = SomeSubscription.Active with { LastPushAt = s_now.AddDays(-1) };

    [Theory]
    [InlineData(5, 20)]
    [InlineData(15, 60)]
    [InlineData(30, 60)] // an hour is what a silent hub may cost
    [InlineData(180, 180)] // what is longer anyway stays
    public void A_proven_hub_slows_polling(int minutes, int slowed) => Assert.Equal(s_now.AddMinutes(slowed), Slow(s_proven, Polled(minutes)));

    public static TheoryData<string, HubSubscription> Unproven => new()
    {
        { "has never pushed", SomeSubscription.Active },
        { "has not pushed for eight days", s_proven with { LastPushAt = s_now.AddDays(-8) } },
        { "has let the lease end", s_proven with { LeaseUntil = s_now } },
        { "has not verified", s_proven with { State = SubscriptionState.Pending } },
        { "has denied", s_proven with { State = SubscriptionState.Denied } },
        { "serves another feed", s_proven with { Feed = new FeedId(2) } },
    };

    [Theory]
    [MemberData(nameof(Unproven))]
    public void A_hub_that_proves_nothing_slows_nothing(string why, HubSubscription subscription) =>
        Assert.True(Slow(subscription, Polled(15)) == s_now.AddMinutes(15), why);

    [Fact]
    public void A_failing_feed_keeps_its_ladder() => Assert.Equal(s_now.AddMinutes(15), Slow(s_proven, Polled(15) with { FailureLevel = 1 }));

    [Fact]
    public void A_host_that_rests_is_asked_when_the_rest_is_over() =>
        Assert.Equal(s_now.AddMinutes(15), Slow(s_proven, Polled(15) with { LastPolledAt = s_now.AddHours(-1) }));

    [Fact]
    public void Slowed_polling_keeps_to_the_ceiling() => Assert.Equal(s_now.AddMinutes(30), Slow(s_proven, Polled(15), maxMinutes: 30));

    [Fact]
    public void Slowed_polling_keeps_out_of_skipped_hours() => Assert.Equal(
        s_now.AddHours(2), Slow(s_proven, Polled(15) with { Hints = PublisherHints.None with { SkipHours = [s_now.Hour + 1] } }));

    private static FeedState Polled(int minutes) => new() { LastPolledAt = s_now, NextCheckAt = s_now.AddMinutes(minutes) };

    private static DateTimeOffset Slow(HubSubscription subscription, FeedState state, int maxMinutes = 24 * 60)
    {
        var pace = new HubPace(TimeSpan.FromMinutes(maxMinutes));
        pace.Follow([subscription], s_now);
        return pace.Slow(new FeedId(1), state, s_now).NextCheckAt;
    }
}
