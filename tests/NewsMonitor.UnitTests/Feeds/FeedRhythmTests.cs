using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Feeds;

public sealed class FeedRhythmTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(20, 0, 20, 40, 60, 80, 100)] // steady
    [InlineData(20, 1, 21, 41, 61, 481, 501, 521)] // a night in between
    [InlineData(21, 1, 20, 40, 64, 10064, 20064, 30064)] // slow for weeks, and now four in an hour
    [InlineData(1440, 1440, 2885, 4330, 5760, 7200)] // one a day
    [InlineData(1440, 1440, 1440, 1440, 2885, 4330, 4330, 5760, 7200)] // a handful a day, all at once
    public void The_gap_to_expect_is_the_typical_one_or_the_latest_if_shorter(int minutes, params int[] minutesAgo) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), FeedRhythm.Of(Dates(minutesAgo), Now)!.GapNow(Now));

    [Fact]
    public void A_stretch_of_activity_is_over_when_nothing_follows_it()
    {
        var rhythm = FeedRhythm.Of(Dates(1, 20, 40, 64, 10064, 20064, 30064, 40064, 50064), Now)!;
        Assert.Equal(TimeSpan.FromMinutes(10_000), rhythm.GapNow(Now.AddDays(60)));
    }

    [Theory]
    [InlineData]
    [InlineData(5, 10, 15)] // too few
    [InlineData(5, 5, 5, 5, 5, 5)] // all of one minute
    [InlineData(720, 2160, 3600, 5040, 6480)] // the day only
    [InlineData(720, 2160, 3540, 4980, 6420)] // and its clock was put forward
    [InlineData(-5, -10, -15, -20, -25)] // announced for the future
    public void Too_few_moments_make_no_rhythm(params int[] minutesAgo) => Assert.Null(FeedRhythm.Of(Dates(minutesAgo), Now));

    [Fact]
    public void The_order_of_the_dates_does_not_matter() =>
        Assert.Equal(FeedRhythm.Of(Dates(5, 10, 30, 90, 95), Now), FeedRhythm.Of(Dates(90, 10, 95, 5, 30), Now));

    [Fact]
    public void What_lies_fifty_moments_back_says_nothing_of_now()
    {
        var old = Enumerable.Range(100, 200).Select(i => i * 1000);
        Assert.Equal(TimeSpan.FromMinutes(30), FeedRhythm.Of(Dates([.. Enumerable.Range(0, 50).Select(i => i * 30), .. old]), Now)!.TypicalGap);
    }

    [Fact]
    public void Silence_is_counted_from_the_newest() =>
        Assert.Equal(TimeSpan.FromMinutes(65), FeedRhythm.Of(Dates(5, 10, 15, 20), Now)!.SilenceAt(Now.AddHours(1)));

    private static IEnumerable<DateTimeOffset> Dates(params int[] minutesAgo) => minutesAgo.Select(minutes => Now.AddMinutes(-minutes));
}
