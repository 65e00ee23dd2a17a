using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching;
using NewsMonitor.Fetching.Schedule;

namespace NewsMonitor.UnitTests.Fetching;

public sealed class PollScheduleTests
{
    private static readonly DateTimeOffset s_now = new(2025, 12, 19, 12, 0, 0, TimeSpan.Zero); // a Friday
    private static readonly Uri s_url = new("https://news.example/feed");
    private static readonly Feed s_feed = new() { Name = "news", Url = s_url };
    private static readonly FeedState s_known = new() { ETag = "\"1\"", LastModified = "yesterday", BaselineDone = true, Title = "News" };

    [Fact]
    public void AFeedSetsTheValidatorsItCameWith()
    {
        var next = Next(s_known, Body("\"2\"", "today"), Parsed());
        Assert.Equal(("\"2\"", "today"), (next.ETag, next.LastModified));
    }

    [Fact]
    public void AFeedWithoutValidatorsDropsTheOldOnes()
    {
        var next = Next(s_known, Body(), Parsed());
        Assert.Equal((null, null), (next.ETag, next.LastModified));
    }

    [Fact]
    public void ABodyThatIsNoFeedLeavesTheValidatorsAlone()
    {
        var next = Next(s_known, Body("\"captcha\"", "today"), NotAFeed());
        Assert.Equal(("\"1\"", "yesterday"), (next.ETag, next.LastModified));
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void AFailureLeavesTheValidatorsAlone(FetchResult failure)
    {
        var next = Next(s_known, failure);
        Assert.Equal(("\"1\"", "yesterday"), (next.ETag, next.LastModified));
    }

    [Theory]
    [InlineData(null, null, "\"1\"", "yesterday")]
    [InlineData("\"2\"", null, "\"2\"", "yesterday")]
    [InlineData(null, "today", "\"1\"", "today")]
    public void NotModifiedKeepsTheValidatorsItDoesNotRenew(string? etag, string? lastModified, string expectedETag, string expectedLastModified)
    {
        var next = Next(s_known, new FetchResult.NotModified(etag, lastModified, null));
        Assert.Equal((expectedETag, expectedLastModified), (next.ETag, next.LastModified));
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void AFailureClimbsOneRungAndSaysWhy(FetchResult failure)
    {
        var next = Next(s_known with { FailureLevel = 2 }, failure);
        Assert.Equal((3, failure.Sentence, s_now.AddMinutes(15)), (next.FailureLevel, next.LastError, next.NextCheckAt));
    }

    [Fact]
    public void ABodyThatIsNoFeedIsAFailure()
    {
        var next = Next(s_known, Body(), NotAFeed("A captcha."));
        Assert.Equal((1, "A captcha.", s_now.AddMinutes(1)), (next.FailureLevel, next.LastError, next.NextCheckAt));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 15)]
    [InlineData(4, 30)]
    [InlineData(5, 60)]
    [InlineData(6, 180)]
    [InlineData(7, 360)]
    [InlineData(8, 720)]
    [InlineData(9, 1440)]
    [InlineData(10, 1440)]
    [InlineData(1000, 1440)]
    public void TheWaitAfterFailuresInARowGrowsToADayAndStaysThere(int failures, int minutes)
    {
        var state = s_known with { OutageTold = true }; // the moment at which it is told interrupts the ladder once
        for (var i = 0; i < failures; i++)
            state = Next(state, new FetchResult.Failed("down"));
        Assert.Equal(s_now.AddMinutes(minutes), state.NextCheckAt);
    }

    [Fact]
    public void AnOutageIsLookedAtOnceMoreWhenItIsToBeTold()
    {
        var state = s_known with { FailureLevel = 6, FailingSince = s_now.AddHours(-5) };
        Assert.Equal(s_now.AddHours(1), Next(state, new FetchResult.Failed("down")).NextCheckAt);
    }

    [Fact]
    public void ARetryAfterHoldsEvenThen()
    {
        var state = s_known with { FailureLevel = 6, FailingSince = s_now.AddHours(-5) };
        Assert.Equal(s_now.AddHours(9), Next(state, new FetchResult.Unavailable(503, "news.example", s_now.AddHours(9))).NextCheckAt);
    }

    [Fact]
    public void TheFirstFailureBeginsTheOutage() => Assert.Equal(s_now, Next(s_known, new FetchResult.Failed("down")).FailingSince);

    [Fact]
    public void FurtherFailuresBelongToTheSameOutage()
    {
        var since = s_now.AddHours(-2);
        Assert.Equal(since, Next(s_known with { FailingSince = since }, new FetchResult.Failed("down")).FailingSince);
    }

    [Fact]
    public void AFeedEndsTheOutageFromAnyRung() =>
        Assert.Null(Next(s_known with { FailureLevel = 8, FailingSince = s_now.AddHours(-9) }, Body(), Parsed()).FailingSince);

    [Fact]
    public void NotModifiedEndsNoOutageOfContent()
    {
        var captcha = Next(s_known, Body(), NotAFeed());
        Assert.Equal(s_now, Next(captcha, new FetchResult.NotModified(null, null, null)).FailingSince);
    }

    [Fact]
    public void AFeedIsAskedByItsRhythm()
    {
        var next = Next(s_known, Body(), Published(20, 40, 60, 80, 100));
        Assert.Equal(s_now.AddMinutes(10), next.NextCheckAt);
    }

    [Fact]
    public void NotModifiedKeepsTheRhythmAndCountsTheSilence()
    {
        var read = Next(s_known, Body(), Published(0, 20, 40, 60, 80));
        var later = s_now.AddHours(12);
        var next = PollSchedule.Next(s_feed, read, new FetchResult.NotModified(null, null, null), null, new PollingOptions(), later, 0);
        Assert.Equal(later.AddMinutes(30), next.NextCheckAt);
    }

    [Fact]
    public void AnIntervalOfItsOwnIsNotAdapted()
    {
        var feed = s_feed with { Interval = TimeSpan.FromMinutes(30) };
        var next = PollSchedule.Next(feed, s_known, Body(), Published(20, 40, 60, 80, 100), new PollingOptions(), s_now, 0, new BlindSpot(s_now, s_now));
        Assert.Equal(s_now.AddMinutes(30), next.NextCheckAt);
    }

    [Fact]
    public void APublishersWishIsHeededByAnyRhythm()
    {
        var next = Next(s_known, Body(), Published(PublisherHints.None with { MinInterval = TimeSpan.FromHours(1) }, 20, 40, 60, 80, 100));
        Assert.Equal(s_now.AddHours(1), next.NextCheckAt);
    }

    [Fact]
    public void ABlindSpotShortensTheVeryNextInterval()
    {
        var asked = s_known with { LastPolledAt = s_now.AddMinutes(-15), LastSuccessAt = s_now.AddMinutes(-15), NextCheckAt = s_now };
        var next = PollSchedule.Next(s_feed, asked, Body(), Parsed(), new PollingOptions(), s_now, 0, new BlindSpot(s_now.AddMinutes(-15), s_now));
        Assert.Equal(s_now.AddMinutes(7.5), next.NextCheckAt);
    }

    [Fact]
    public void AnAddressThatFailsForADayIsForgotten()
    {
        var moved = s_known with { MovedTo = new Uri("https://new.example/feed"), FailingSince = s_now.AddDays(-1) };
        Assert.Null(Next(moved, new FetchResult.Failed("down")).MovedTo);
    }

    [Fact]
    public void ASuccessGoesOneRungDownAndKeepsSayingWhatWasWrong()
    {
        var next = Next(s_known with { FailureLevel = 5, LastError = "down" }, Body(), Parsed());
        Assert.Equal((4, "down"), (next.FailureLevel, next.LastError));
    }

    [Fact]
    public void TheLastRungDownIsHealth()
    {
        var next = Next(s_known with { FailureLevel = 1, LastError = "down" }, Body(), Parsed());
        Assert.Equal((0, null), (next.FailureLevel, next.LastError));
    }

    [Fact]
    public void AfterASuccessTheFeedIsAskedAtItsIntervalWhateverItsRung()
    {
        var next = Next(s_known with { FailureLevel = 5, LastError = "down" }, Body(), Parsed());
        Assert.Equal(s_now.AddMinutes(15), next.NextCheckAt);
    }

    [Fact]
    public void NotModifiedClearsNoFailureOfContent()
    {
        var captcha = Next(s_known, Body(), NotAFeed("A captcha."));
        var next = Next(captcha, new FetchResult.NotModified(null, null, null));
        Assert.Equal((1, "A captcha.", captcha.LastSuccessAt), (next.FailureLevel, next.LastError, next.LastSuccessAt));
    }

    [Fact]
    public void NotModifiedEndsAnOutageButClearsNoFailure()
    {
        var next = Next(Next(s_known, new FetchResult.Failed("down")), new FetchResult.NotModified(null, null, null));
        Assert.Equal((1, "down", null), (next.FailureLevel, next.LastError, next.FailingSince));
    }

    [Fact]
    public void AfterABodyThatWasNoFeedTheNextRequestIsUnconditional()
    {
        var captcha = Next(s_known, Body(), NotAFeed());
        Assert.Equal((null, null), PollSchedule.ValidatorsToSend(captcha));
    }

    [Fact]
    public void AfterAFailedExchangeTheNextRequestIsConditional()
    {
        var down = Next(s_known, new FetchResult.Failed("down"));
        Assert.Equal(("\"1\"", "yesterday"), PollSchedule.ValidatorsToSend(down));
    }

    [Fact]
    public void AnEmptyFeedIsASuccess()
    {
        var next = Next(s_known, Body(), Parsed());
        Assert.Equal((0, s_now), (next.FailureLevel, next.LastSuccessAt));
    }

    [Fact]
    public void TheFirstFeedMakesTheBaseline() => Assert.True(Next(new FeedState(), Body(), Parsed()).BaselineDone);

    [Theory]
    [MemberData(nameof(Failures))]
    public void AFailureMakesNoBaseline(FetchResult failure) => Assert.False(Next(new FeedState(), failure).BaselineDone);

    [Fact]
    public void OneGoneIsNotBelieved()
    {
        var next = Next(s_known, new FetchResult.Gone(s_url));
        Assert.Equal((false, 1), (next.Gone, next.FailureLevel));
    }

    [Fact]
    public void AfterOneGoneTheFeedIsAskedAgainAtItsInterval() =>
        Assert.Equal(s_now.AddMinutes(15), Next(s_known, new FetchResult.Gone(s_url)).NextCheckAt);

    [Fact]
    public void TwoGonesInARowAreBelievedAndTold()
    {
        var next = Next(Next(s_known, new FetchResult.Gone(s_url)), new FetchResult.Gone(s_url));
        Assert.True(next.Gone);
        Assert.Contains("news.example says the feed is gone", next.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public void AFeedBetweenTwoGonesMakesTheSecondTheFirst()
    {
        var state = Next(Next(s_known, new FetchResult.Gone(s_url)), Body(), Parsed());
        Assert.False(Next(state, new FetchResult.Gone(s_url)).Gone);
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(0.5, 1)] // the rung is longer
    public void AfterAFailureTheLongerOfRungAndRetryAfterHolds(double retryAfter, double expected)
    {
        var next = Next(s_known, new FetchResult.Unavailable(503, "news.example", s_now.AddMinutes(retryAfter)));
        Assert.Equal(s_now.AddMinutes(expected), next.NextCheckAt);
    }

    [Fact]
    public void AHostAtRestIsNeitherAFailureNorAPoll()
    {
        var next = Next(s_known, new FetchResult.HostResting("news.example", s_now.AddMinutes(7)));
        Assert.Equal(s_known with { NextCheckAt = s_now.AddMinutes(7) }, next);
    }

    [Fact]
    public void NotModifiedHeedsWhatTheFeedSaidLast()
    {
        var read = Next(s_known, Body(), Parsed(PublisherHints.None with { MinInterval = TimeSpan.FromHours(1) }));
        var next = Next(read, new FetchResult.NotModified(null, null, null));
        Assert.Equal(s_now.AddHours(1), next.NextCheckAt);
    }

    [Fact]
    public void JitterAddsUpToATenthToAnInterval()
    {
        var next = PollSchedule.Next(s_feed, s_known, Body(), Parsed(), new PollingOptions(), s_now, 0.5);
        Assert.Equal(s_now.AddMinutes(15 * 1.05), next.NextCheckAt);
    }

    [Fact]
    public void JitterNeverShortensARetryAfter()
    {
        var until = s_now.AddMinutes(10);
        var next = PollSchedule.Next(
            s_feed, s_known, new FetchResult.Unavailable(429, "news.example", until), null, new PollingOptions(), s_now, 0.99);
        Assert.InRange(next.NextCheckAt, until, until.AddMinutes(1));
    }

    [Fact]
    public void AFetchedBodyThatNobodyReadIsAMistakeOfTheCaller() =>
        Assert.Throws<ArgumentException>(() => Next(s_known, Body()));

    public static TheoryData<FetchResult> Failures => new()
    {
        new FetchResult.Failed("No connection."),
        new FetchResult.Failed("Not found.", 404),
        new FetchResult.TooLarge("news.example", 10),
        new FetchResult.TimedOut("news.example", TimeSpan.FromSeconds(30)),
        new FetchResult.Refused("Not public."),
        new FetchResult.Unavailable(503, "news.example", null),
    };

    private static FeedState Next(FeedState state, FetchResult result, FeedParseResult? parsed = null) =>
        PollSchedule.Next(s_feed, state, result, parsed, new PollingOptions(), s_now, jitter: 0);

    private static FetchResult.Fetched Body(string? etag = null, string? lastModified = null) =>
        new(new byte[] { 1 }, "application/rss+xml", s_url, etag, lastModified, null, []);

    private static FeedParseResult.Feed Parsed(PublisherHints? hints = null) =>
        new(new FeedDocument { Format = "rss-2.0", Hints = hints ?? PublisherHints.None }, []);

    private static FeedParseResult.Feed Published(params int[] minutesAgo) => Published(PublisherHints.None, minutesAgo);

    private static FeedParseResult.Feed Published(PublisherHints hints, params int[] minutesAgo) => new(
        new FeedDocument
        {
            Format = "rss-2.0",
            Hints = hints,
            Entries = [.. minutesAgo.Select(minutes => new FeedEntry { Published = s_now.AddMinutes(-minutes) })],
        },
        []);

    private static FeedParseResult.NotAFeed NotAFeed(string reason = "A web page.") => new(reason);
}
