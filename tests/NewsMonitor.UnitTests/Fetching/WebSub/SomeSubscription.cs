using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Fetching.WebSub;

/// <summary>Subscriptions, the same but for what a test is about.</summary>
internal static class SomeSubscription
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static readonly Uri PublicUrl = new("https://monitor.example/");

    public const string Topic = "https://dune.example/feed";

    public static HubSubscription Pending { get; } = new()
    {
        Feed = new FeedId(1),
        Callback = new Uri("https://monitor.example/websub/0123456789abcdef0123456789abcdef01234567"),
        Topic = Topic,
        Hub = new Uri("https://hub.example/"),
        Secret = "s3cret",
        RequestedAt = Now,
        NextTryAt = Now.AddMinutes(10),
        Failures = 1,
    };

    public static HubSubscription Active { get; } = Pending with
    {
        State = SubscriptionState.Active,
        Failures = 0,
        LeaseUntil = Now.AddDays(9),
        NextTryAt = Now.AddDays(6),
    };
}
