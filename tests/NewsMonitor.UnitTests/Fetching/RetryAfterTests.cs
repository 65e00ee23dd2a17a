using NewsMonitor.Fetching.Answers;

namespace NewsMonitor.UnitTests.Fetching;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset s_now = new(2025, 12, 19, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("120", 120)]
    [InlineData("  7 ", 7)]
    [InlineData("86400", 86_400)]
    public void SecondsAreTakenAsTheyAre(string value, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), RetryAfter.Read(value, s_now));

    [Theory]
    [InlineData("86401")]
    [InlineData("99999999999999999999999999")]
    [InlineData("Sat, 19 Dec 2026 12:00:00 GMT")]
    public void NobodyIsLeftAloneForMoreThanADay(string value) => Assert.Equal(TimeSpan.FromDays(1), RetryAfter.Read(value, s_now));

    [Theory]
    [InlineData("Fri, 19 Dec 2025 12:05:00 GMT")]
    [InlineData("Mon, 19 Dec 2025 12:05:00 GMT")]
    [InlineData("Friday, 19-Dec-25 12:05:00 GMT")]
    [InlineData("Fri Dec 19 12:05:00 2025")]
    [InlineData("fri, 19 dec 2025 12:05:00 gmt")]
    [InlineData("Fri, 19 Dec 2025 13:05:00 +01:00")]
    [InlineData("Fri, 19 Dec 2025 12:05:00 UTC")]
    [InlineData("19 Dec 2025 12:05:00 GMT")]
    public void ADateIsReadInEveryFormServersSend(string value) => Assert.Equal(TimeSpan.FromMinutes(5), RetryAfter.Read(value, s_now));

    [Fact]
    public void ADateThatHasPassedMeansNow() => Assert.Equal(TimeSpan.Zero, RetryAfter.Read("Fri, 19 Dec 2025 11:00:00 GMT", s_now));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("1.5")]
    [InlineData("0x10")]
    [InlineData("١٢")]
    [InlineData("Fri, 99 Dec 2025 12:05:00 GMT")]
    public void NonsenseIsIgnored(string? value) => Assert.Null(RetryAfter.Read(value, s_now));
}
