using NewsMonitor.Systemd;

namespace NewsMonitor.UnitTests.Systemd;

public sealed class WatchdogIntervalTests
{
    private const int Self = 4711;

    [Theory]
    [InlineData("60000000", null, 60)]
    [InlineData("60000000", "", 60)]
    [InlineData("60000000", "4711", 60)]
    [InlineData("60000000", "1", null)]
    [InlineData(null, "4711", null)]
    [InlineData("", null, null)]
    [InlineData("0", null, null)]
    [InlineData("-5", null, null)]
    [InlineData("1min", null, null)]
    [InlineData("9223372036854775807", null, null)]
    public void It_is_what_systemd_says_to_this_process(string? microseconds, string? process, int? seconds) =>
        Assert.Equal(seconds, (int?)WatchdogInterval.Of(microseconds, process, Self)?.TotalSeconds);
}
