using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.Schedule;

namespace NewsMonitor.UnitTests.Fetching;

public sealed class PollIntervalTests
{
    private static readonly DateTimeOffset s_friday = new(2025, 12, 19, 12, 0, 0, TimeSpan.Zero);
    private static readonly PollingOptions s_options = new();

    [Theory]
    [InlineData(null, null, null, 15)] // the default
    [InlineData(30, null, null, 30)] // the feed's own
    [InlineData(7, null, null, 7)]
    [InlineData(1, null, null, 5)] // the floor
    [InlineData(2880, null, null, 1440)] // the ceiling
    [InlineData(null, 60, null, 60)] // cache lifetime
    [InlineData(null, 2, null, 15)] // never shortens
    [InlineData(null, null, 90, 90)] // ttl
    [InlineData(null, 60, 90, 90)]
    [InlineData(2, null, 2, 2)] // below the floor, for the publisher allows it
    [InlineData(1, null, 0, 1)]
    [InlineData(2, null, 3, 3)]
    [InlineData(1, null, 10, 10)]
    [InlineData(30, 20, null, 30)]
    [InlineData(null, 525600, null, 1440)] // a year of cache
    [InlineData(null, null, 525600, 1440)]
    public void TheLongestWishWinsBetweenFloorAndCeiling(int? configured, int? fresh, int? ttl, int minutes) =>
        Assert.Equal(s_friday.AddMinutes(minutes), Next(Minutes(configured), Minutes(fresh), PublisherHints.None with { MinInterval = Minutes(ttl) }));

    [Fact]
    public void SecondsAreIntervalsTooWhereTheFloorIsThatLow()
    {
        var options = new PollingOptions { DefaultInterval = TimeSpan.FromSeconds(1), MinInterval = TimeSpan.FromSeconds(1) };
        Assert.Equal(s_friday.AddSeconds(1), PollInterval.Next(null, null, PublisherHints.None, options, s_friday, 0));
    }

    [Fact]
    public void NoJitterGoesBeyondTheCeiling() =>
        Assert.Equal(s_friday.AddDays(1), PollInterval.Next(TimeSpan.FromHours(23.5), null, PublisherHints.None, s_options, s_friday, 0.99));

    [Fact]
    public void AFloorAboveTheCeilingWins()
    {
        var options = new PollingOptions { MinInterval = TimeSpan.FromHours(2), MaxInterval = TimeSpan.FromHours(1) };
        Assert.Equal(s_friday.AddHours(2), PollInterval.Next(null, null, PublisherHints.None, options, s_friday, 0));
    }

    [Fact]
    public void SkippedHoursAreLeftAlone() =>
        Assert.Equal(s_friday.AddHours(3), Next(null, null, PublisherHints.None with { SkipHours = [12, 13, 14] }));

    [Fact]
    public void AnHourThatIsNotSkippedChangesNothing() =>
        Assert.Equal(s_friday.AddMinutes(15), Next(null, null, PublisherHints.None with { SkipHours = [11, 13] }));

    [Fact]
    public void SkippedDaysAreLeftAlone() =>
        Assert.Equal(s_friday.AddHours(12), Next(null, null, PublisherHints.None with { SkipDays = [DayOfWeek.Friday] }));

    [Fact]
    public void ALongSkipEndsAtTheCeiling() =>
        Assert.Equal(s_friday.AddDays(1), Next(null, null, PublisherHints.None with { SkipDays = [DayOfWeek.Friday, DayOfWeek.Saturday] }));

    [Fact]
    public void AFeedThatSkipsEveryHourIsNotHeeded() =>
        Assert.Equal(s_friday.AddMinutes(15), Next(null, null, PublisherHints.None with { SkipHours = [.. Enumerable.Range(0, 24)] }));

    [Fact]
    public void FeedsThatWaitedForTheSameHourDoNotComeInTheSameSecond()
    {
        var hints = PublisherHints.None with { SkipHours = [12] };
        Assert.Equal(s_friday.AddHours(1).AddMinutes(3), PollInterval.Next(null, null, hints, s_options, s_friday, 0.5));
    }

    private static DateTimeOffset Next(TimeSpan? configured, TimeSpan? fresh, PublisherHints hints) =>
        PollInterval.Next(configured, fresh, hints, s_options, s_friday, jitter: 0);

    private static TimeSpan? Minutes(int? minutes) => minutes is { } m ? TimeSpan.FromMinutes(m) : null;
}
