using NewsMonitor.Jobs;

namespace NewsMonitor.UnitTests.Jobs;

public sealed class TickScheduleTests
{
    [Theory]
    [InlineData("00:00:01", "*/1 * * * * *")]
    [InlineData("00:00:05", "*/5 * * * * *")]
    [InlineData("00:00:07", "*/6 * * * * *")]
    [InlineData("00:00:45", "*/30 * * * * *")]
    [InlineData("00:01:30", "*/1 * * * *")]
    [InlineData("00:20:00", "*/20 * * * *")]
    [InlineData("02:00:00", "0 * * * *")]
    public void A_tick_is_shortened_to_what_divides_a_minute_or_an_hour(string tick, string cron) =>
        Assert.Equal(cron, TickSchedule.Every(TimeSpan.Parse(tick, System.Globalization.CultureInfo.InvariantCulture)));
}
