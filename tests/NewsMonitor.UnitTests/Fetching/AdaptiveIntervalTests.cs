using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.Schedule;

namespace NewsMonitor.UnitTests.Fetching;

public sealed class AdaptiveIntervalTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(20, 0, 10)] // half the gap
    [InlineData(2, 0, 1)]
    [InlineData(20, 12, 30)] // half a day of silence
    [InlineData(20, 24 * 7, 60)] // a week of it: still four times the default
    [InlineData(60 * 24, 0, 60)] // one item a day
    public void TheRhythmDecides(int gapMinutes, int silentHours, int minutes)
    {
        var newest = s_now.AddHours(-silentHours);
        var state = new FeedState { Rhythm = new FeedRhythm(TimeSpan.FromMinutes(gapMinutes), newest, newest.AddYears(-1)) };
        Assert.Equal(TimeSpan.FromMinutes(minutes), AdaptiveInterval.Of(state, new PollingOptions(), s_now));
    }

    [Fact]
    public void WithoutARhythmItIsTheDefault() =>
        Assert.Equal(TimeSpan.FromMinutes(15), AdaptiveInterval.Of(new FeedState(), new PollingOptions(), s_now));

    [Fact]
    public void SwitchedOffItIsTheDefaultWhateverTheRhythm()
    {
        var state = new FeedState { Rhythm = new FeedRhythm(TimeSpan.FromMinutes(2), s_now, s_now), LongestInterval = TimeSpan.FromMinutes(5) };
        Assert.Equal(TimeSpan.FromMinutes(15), AdaptiveInterval.Of(state, new PollingOptions { Adaptive = false }, s_now));
    }

    [Fact]
    public void WhatBlindSpotsTaughtIsNotExceeded()
    {
        var state = new FeedState { LongestInterval = TimeSpan.FromMinutes(7) };
        Assert.Equal(TimeSpan.FromMinutes(7), AdaptiveInterval.Of(state, new PollingOptions(), s_now));
    }

    [Fact]
    public void AFeedThatWakesUpAfterAWeekIsPolledAtTheFloorOnceItIsBusy()
    {
        // Quiet for a week, then four items in twelve minutes.
        var dates = new[] { 1, 4, 8, 12, 10_080, 20_160, 30_240 }.Select(minutes => s_now.AddMinutes(-minutes));
        var state = new FeedState { Rhythm = FeedRhythm.Of(dates, s_now) };
        Assert.InRange(AdaptiveInterval.Of(state, new PollingOptions(), s_now), TimeSpan.Zero, TimeSpan.FromMinutes(5));
    }
}
