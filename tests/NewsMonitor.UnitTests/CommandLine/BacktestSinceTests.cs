using System.Globalization;
using NewsMonitor.CommandLine;

namespace NewsMonitor.UnitTests.CommandLine;

public sealed class BacktestSinceTests
{
    [Theory]
    [InlineData("7d", "7.00:00:00")]
    [InlineData("12h", "12:00:00")]
    [InlineData("30m", "00:30:00")]
    [InlineData("2w", "14.00:00:00")]
    [InlineData("1.5d", "1.12:00:00")]
    [InlineData("7.00:00:00", "7.00:00:00")]
    [InlineData("12:30:00", "12:30:00")]
    public void A_duration_is_read(string text, string expected) => Assert.Equal(TimeSpan.Parse(expected, CultureInfo.InvariantCulture), BacktestSince.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("7x")]
    [InlineData("0d")]
    [InlineData("-7d")]
    [InlineData("-7.00:00:00")]
    [InlineData("00:00:00")]
    [InlineData("7 d")]
    [InlineData("last week")]
    [InlineData("999999999w")]
    [InlineData("9999999.00:00:00")]
    [InlineData("2026-01-01")]
    public void What_is_none_is_refused(string text) => Assert.Null(BacktestSince.Read(text));
}
