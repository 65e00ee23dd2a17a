using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching;
using NewsMonitor.Fetching.Schedule;

namespace NewsMonitor.UnitTests.Fetching;

/// <summary>Why a feed waits, read from the state that the schedule itself made.</summary>
public sealed class WaitCausesTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    private static readonly PollingOptions s_options = new();

    private static readonly FeedRhythm s_brisk = new(TimeSpan.FromMinutes(40), s_now.AddMinutes(-10), s_now.AddMinutes(-130));

    public static TheoryData<WaitCause, TimeSpan?, FeedState, TimeSpan?> Answers => new()
    {
        { WaitCause.Default, null, new FeedState(), null },
        { WaitCause.Rhythm, null, new FeedState { Rhythm = s_brisk }, null },
        { WaitCause.BlindSpots, null, new FeedState { Rhythm = s_brisk, LongestInterval = TimeSpan.FromMinutes(8) }, null },
        { WaitCause.Configured, TimeSpan.FromMinutes(30), new FeedState { Rhythm = s_brisk }, null },
        { WaitCause.Publisher, null, new FeedState { Hints = PublisherHints.None with { MinInterval = TimeSpan.FromHours(2) } }, null },
        { WaitCause.CacheLifetime, null, new FeedState(), TimeSpan.FromHours(3) },
        { WaitCause.Smallest, TimeSpan.FromMinutes(1), new FeedState(), null },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void WhatDecidedIsRead(WaitCause expected, TimeSpan? configured, FeedState before, TimeSpan? freshFor)
    {
        foreach (var jitter in new[] { 0, 0.5, 0.99 })
        {
            var feed = Feed(configured);
            var state = PollSchedule.Next(feed, before, new FetchResult.NotModified(null, null, freshFor), null, s_options, s_now, jitter);
            Assert.Equal(expected, WaitCauses.Of(feed, state, s_options, hurried: false, hubProven: false));
        }
    }

    [Fact]
    public void AFailureWaitsOnItsRung() => Assert.Equal(WaitCause.Ladder, Of(PollSchedule.Next(Feed(), new FeedState(), new FetchResult.Failed("no"), null, s_options, s_now, 0)));

    [Fact]
    public void ABurstGoesBeforeAProvenHub() =>
        Assert.Equal(WaitCause.Burst, WaitCauses.Of(Feed(), new FeedState { LastPolledAt = s_now }, s_options, hurried: true, hubProven: true));

    [Fact]
    public void AProvenHubGoesBeforeTheRhythm() =>
        Assert.Equal(WaitCause.Hub, WaitCauses.Of(Feed(), new FeedState { LastPolledAt = s_now, Rhythm = s_brisk }, s_options, hurried: false, hubProven: true));

    [Fact]
    public void WhatWasNeverPolledWaitsForNothing() => Assert.Null(Of(new FeedState()));

    [Fact]
    public void WhatIsGoneWaitsForNothing() => Assert.Null(Of(new FeedState { LastPolledAt = s_now, Gone = true }));

    private static WaitCause? Of(FeedState state) => WaitCauses.Of(Feed(), state, s_options, hurried: false, hubProven: false);

    private static Feed Feed(TimeSpan? interval = null) => new() { Name = "tide", Url = new Uri("https://tide.example/rss"), Interval = interval };
}
