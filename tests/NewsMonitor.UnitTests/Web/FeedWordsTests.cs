using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.Schedule;
using NewsMonitor.Storage.Feeds;
using NewsMonitor.Web.Feeds;

namespace NewsMonitor.UnitTests.Web;

public sealed class FeedWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    private static readonly FeedState Healthy = new() { LastPolledAt = Now.AddMinutes(-5), LastSuccessAt = Now.AddMinutes(-5), NextCheckAt = Now.AddMinutes(10), BaselineDone = true };

    private static readonly Feed Tide = new() { Name = "tide", Url = new Uri("https://tide.example/rss") };

    public static TheoryData<FeedState, string, string?> States => new()
    {
        { Healthy, "healthy", null },
        { new FeedState(), "new", "not polled yet" },
        { Healthy with { FailureLevel = 3, FailingSince = Now.AddHours(-5) }, "failing", "since 07:00 UTC (5 hours); level 3 of 9" },
        { Healthy with { FailureLevel = 1, FailingSince = Now.AddHours(-3), NotAFeed = true }, "failing", "since 09:00 UTC (3 hours); level 1 of 9; it answers, but with no feed" },
        { Healthy with { FailureLevel = 2 }, "recovering", "it answers again; level 2 of 9 until more polls go well" },
        { Healthy with { FailureLevel = 2, FailingSince = Now.AddDays(-3), Gone = true }, "gone", "since 2026-03-01 12:00 UTC (3 days); the publisher said 410, twice" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void A_feed_stands_as_its_state_says(FeedState state, string word, string? detail)
    {
        var standing = FeedWords.Standing(Listed(state), Tide, Now);
        Assert.Equal((word, detail), (standing.Word, standing.Detail));
    }

    [Fact]
    public void A_feed_that_is_not_polled_says_whether_it_is_configured()
    {
        var listed = Listed(Healthy) with { Feed = Listed(Healthy).Feed with { Enabled = false } };
        Assert.Equal(("disabled", "removed"), (FeedWords.Standing(listed, Tide, Now).Word, FeedWords.Standing(listed, null, Now).Word));
    }

    [Fact]
    public void A_host_that_rests_is_told_before_the_poll() =>
        Assert.Equal("14:00 UTC: its host asked to be left alone until then", FeedWords.Next(Listed(Healthy) with { RestsUntil = Now.AddHours(2) }, Now));

    [Fact]
    public void What_is_overdue_is_due() => Assert.Equal("due now", FeedWords.Next(Listed(Healthy with { NextCheckAt = Now.AddSeconds(-3) }), Now));

    [Fact]
    public void Blind_spots_are_counted_by_day_and_week()
    {
        BlindSpot[] spots = [new(Now.AddDays(-9), Now.AddDays(-8)), new(Now.AddDays(-3), Now.AddDays(-2)), new(Now.AddHours(-3), Now.AddHours(-2))];
        Assert.Equal("1 in 24 h, 2 in 7 days", FeedWords.BlindSpots(Healthy with { BlindSpots = spots }, Now));
    }

    [Fact]
    public void Old_blind_spots_are_no_trouble() => Assert.Null(FeedWords.BlindSpots(Healthy with { BlindSpots = [new(Now.AddDays(-9), Now.AddDays(-8))] }, Now));

    [Fact]
    public void The_wait_is_told_with_its_reason() =>
        Assert.Equal("after 15 minutes: its configured interval", FeedWords.Wait(Listed(Healthy), Tide with { Interval = TimeSpan.FromMinutes(15) }, new PollingOptions(), Now));

    [Fact]
    public void An_address_shows_no_password_and_no_token() =>
        Assert.Equal("https://tide.example/new", FeedWords.MovedTo(Healthy with { MovedTo = new Uri("https://user:secret@tide.example/new?token=hidden") }));

    private static ListedFeed Listed(FeedState state) => new(new StoredFeed(new FeedId(1), "tide", Tide.Url, true, state), null, IsBeingPolled: false, IsHurried: false);
}
