using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.WebSub;

namespace NewsMonitor.UnitTests.Fetching.WebSub;

public sealed class SubscriptionPlanTests
{
    private static readonly HubTopic s_wanted = new(new Uri("https://hub.example/"), SomeSubscription.Topic);
    private static readonly DateTimeOffset s_now = SomeSubscription.Now;

    [Fact]
    public void A_feed_with_a_hub_is_subscribed() => Assert.Equal(new SubscriptionStep.Begin(new FeedId(1), s_wanted), Assert.Single(Plan(s_wanted)));

    [Fact]
    public void What_was_just_asked_is_waited_for() => Assert.Empty(Plan(s_wanted, SomeSubscription.Pending));

    [Fact]
    public void A_hub_that_does_not_answer_is_asked_again() =>
        Assert.IsType<SubscriptionStep.Ask>(Assert.Single(Plan(s_wanted, SomeSubscription.Pending with { NextTryAt = s_now })));

    [Fact]
    public void A_lease_is_renewed_before_it_ends() =>
        Assert.IsType<SubscriptionStep.Ask>(Assert.Single(Plan(s_wanted, SomeSubscription.Active with { NextTryAt = s_now })));

    [Fact]
    public void A_denied_subscription_rests() =>
        Assert.Empty(Plan(s_wanted, SubscriptionLife.Denied(SomeSubscription.Pending, null, s_now)));

    [Fact]
    public void A_feed_no_longer_wanted_is_given_back() => Assert.IsType<SubscriptionStep.End>(Assert.Single(Plan(null, SomeSubscription.Active)));

    [Fact]
    public void What_was_never_verified_is_only_forgotten() => Assert.IsType<SubscriptionStep.Forget>(Assert.Single(Plan(null, SomeSubscription.Pending)));

    [Theory]
    [InlineData("https://other.example/", SomeSubscription.Topic)]
    [InlineData("https://hub.example/", "https://dune.example/moved")]
    public void Another_hub_or_topic_ends_the_old_one(string hub, string topic) =>
        Assert.IsType<SubscriptionStep.End>(Assert.Single(Plan(new HubTopic(new Uri(hub), topic), SomeSubscription.Active)));

    [Fact]
    public void A_new_public_address_ends_what_reached_the_old_one() =>
        Assert.IsType<SubscriptionStep.End>(Assert.Single(Plan(s_wanted, SomeSubscription.Active with { Callback = new Uri("https://old.example/websub/x") })));

    [Fact]
    public void While_the_old_one_ends_the_new_one_begins() =>
        Assert.IsType<SubscriptionStep.Begin>(Assert.Single(Plan(s_wanted, SubscriptionLife.Ending(SomeSubscription.Active, s_now))));

    [Theory]
    [InlineData(1, 9, typeof(SubscriptionStep.Ask))]
    [InlineData(3, 9, typeof(SubscriptionStep.Forget))]
    [InlineData(1, 0, typeof(SubscriptionStep.Forget))]
    public void Goodbye_is_said_three_times_or_until_the_lease_ends(int failures, int daysLeft, Type step) => Assert.IsType(step, Assert.Single(Plan(
        null, SomeSubscription.Active with { State = SubscriptionState.Ending, Failures = failures, NextTryAt = s_now, LeaseUntil = s_now.AddDays(daysLeft) })));

    private static IReadOnlyList<SubscriptionStep> Plan(HubTopic? wanted, params HubSubscription[] subscriptions) => SubscriptionPlan.Make(
        wanted is null ? new Dictionary<FeedId, HubTopic>() : new Dictionary<FeedId, HubTopic> { [new FeedId(1)] = wanted }, subscriptions, SomeSubscription.PublicUrl, s_now);
}
