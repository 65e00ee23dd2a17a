using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.Schedule;

namespace NewsMonitor.UnitTests.Fetching;

public sealed class MissedItemsTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(60, 30)]
    [InlineData(20, 10)]
    [InlineData(8, 5)] // not below the floor
    public void ABlindSpotHalvesTheInterval(int meant, int longest) =>
        Assert.Equal(TimeSpan.FromMinutes(longest), Learn(Asked(meant), meant).LongestInterval);

    [Fact]
    public void APollBeforeItsTimeCountsByTheTimeItTook() =>
        Assert.Equal(TimeSpan.FromMinutes(10), Learn(Asked(60), waited: 20).LongestInterval);

    [Fact]
    public void WhatWasMissedWhileWeWereOffIsNoFaultOfTheInterval() => Assert.Null(Learn(Asked(15), waited: 48 * 60).LongestInterval);

    [Fact]
    public void ItIsRecordedAllTheSame() => Assert.Single(Learn(Asked(15), waited: 48 * 60).BlindSpots);

    [Fact]
    public void EachPollThatMissesNothingGivesATenthBack()
    {
        var state = new FeedState { LongestInterval = TimeSpan.FromMinutes(10) };
        Assert.Equal(TimeSpan.FromMinutes(11), MissedItems.Learn(state, null, new PollingOptions(), s_now).LongestInterval);
    }

    [Fact]
    public void InTheEndItIsForgotten()
    {
        var state = new FeedState { LongestInterval = TimeSpan.FromMinutes(58) };
        Assert.Null(MissedItems.Learn(state, null, new PollingOptions(), s_now).LongestInterval);
    }

    [Fact]
    public void TheLatestTenAreKept()
    {
        var state = new FeedState();
        for (var i = 0; i < 12; i++)
            state = MissedItems.Learn(state, new BlindSpot(s_now.AddHours(i), s_now.AddHours(i + 0.5)), new PollingOptions(), s_now);
        Assert.Equal(Enumerable.Range(2, 10).Select(i => s_now.AddHours(i)), state.BlindSpots.Select(spot => spot.From));
    }

    private static FeedState Asked(int meant) => new() { LastPolledAt = s_now.AddMinutes(-meant), NextCheckAt = s_now };

    private static FeedState Learn(FeedState state, int waited) =>
        MissedItems.Learn(state, new BlindSpot(s_now.AddMinutes(-waited), s_now.AddMinutes(-1)), new PollingOptions(), s_now);
}
