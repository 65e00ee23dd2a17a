using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.WebSub;

namespace NewsMonitor.UnitTests.Fetching.WebSub;

public sealed class VerificationTests
{
    private static readonly DateTimeOffset s_now = SomeSubscription.Now;
    private static readonly VerificationRequest s_question = new("subscribe", SomeSubscription.Topic, "echo-me", TimeSpan.FromDays(6), null);

    [Fact]
    public void What_we_asked_for_is_confirmed()
    {
        var outcome = Assert.IsType<VerificationOutcome.Subscribed>(Verification.Judge(SomeSubscription.Pending, s_question, s_now));
        Assert.Equal(("echo-me", SubscriptionState.Active), (outcome.Challenge, outcome.Next.State));
    }

    [Theory]
    [InlineData("unsubscribe", SomeSubscription.Topic, "echo-me")]
    [InlineData("subscribe", "https://other.example/feed", "echo-me")]
    [InlineData("subscribe", null, "echo-me")]
    [InlineData("subscribe", SomeSubscription.Topic, "")]
    [InlineData("subscribe", SomeSubscription.Topic, null)]
    [InlineData("Subscribe", SomeSubscription.Topic, "echo-me")]
    [InlineData("publish", SomeSubscription.Topic, "echo-me")]
    [InlineData(null, SomeSubscription.Topic, "echo-me")]
    [InlineData("denied", "https://other.example/feed", null)]
    public void What_we_did_not_ask_for_is_refused(string? mode, string? topic, string? challenge) => Assert.IsType<VerificationOutcome.Refused>(
        Verification.Judge(SomeSubscription.Pending, s_question with { Mode = mode, Topic = topic, Challenge = challenge }, s_now));

    [Fact]
    public void A_challenge_beyond_measure_is_not_echoed() => Assert.IsType<VerificationOutcome.Refused>(
        Verification.Judge(SomeSubscription.Pending, s_question with { Challenge = new string('x', 5_000) }, s_now));

    [Theory]
    [InlineData(0, true)] // renewed just now
    [InlineData(60, true)] // the hub takes its time
    [InlineData(61, false)] // nobody asked
    public void An_active_subscription_confirms_only_its_renewal(int minutesSince, bool confirmed) => Assert.Equal(
        confirmed, Verification.Judge(SomeSubscription.Active with { RequestedAt = s_now.AddMinutes(-minutesSince) }, s_question, s_now) is VerificationOutcome.Subscribed);

    [Theory]
    [InlineData(SubscriptionState.Pending)]
    [InlineData(SubscriptionState.Active)]
    public void A_hub_may_deny_at_any_time(SubscriptionState state)
    {
        var outcome = Verification.Judge(SomeSubscription.Active with { State = state }, s_question with { Mode = "denied", Challenge = null, Reason = "no\u0000room" }, s_now);
        Assert.Equal("The hub denied the subscription: no room", Assert.IsType<VerificationOutcome.Denied>(outcome).Next.LastError);
    }

    [Theory]
    [InlineData(SubscriptionState.Ending, true)]
    [InlineData(SubscriptionState.Active, false)]
    [InlineData(SubscriptionState.Denied, false)]
    public void Only_what_is_ending_is_unsubscribed(SubscriptionState state, bool confirmed) => Assert.Equal(
        confirmed, Verification.Judge(SomeSubscription.Active with { State = state }, s_question with { Mode = "unsubscribe" }, s_now) is VerificationOutcome.Unsubscribed);
}
