using NewsMonitor.Configuration.Options;
using NewsMonitor.Systemd;

namespace NewsMonitor.UnitTests.Systemd;

public sealed class PatienceTests
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(0, 0, 0, null)]
    [InlineData(60, 120, 1350, null)]
    [InlineData(61, 0, 0, "no tick for 61 s")]
    [InlineData(0, 121, 0, "a look for what is to be delivered has been under way for 121 s")]
    [InlineData(0, 0, 1351, "a pass of polls has been under way for 1351 s")]
    [InlineData(100, 200, 9000, "no tick for 100 s")]
    public void With_the_shipped_settings_and_a_watchdog_of_a_minute(int sinceTick, int looking, int longestPoll, string? lost) =>
        Assert.Equal(lost, Patience.Of(new MonitorOptions(), Watchdog).Lost(new Progress(Seconds(sinceTick), Seconds(looking), Seconds(longestPoll))));

    [Theory]
    [InlineData(1, 60)]
    [InlineData(10, 60)]
    [InlineData(30, 180)]
    public void A_slow_tick_is_waited_for(int tick, int seconds) =>
        Assert.Equal(Seconds(seconds), Patience.Of(new MonitorOptions { Jobs = new JobsSection { Tick = Seconds(tick) } }, Watchdog).Tick);

    [Theory]
    [InlineData(32, 30, 1350)]
    [InlineData(800, 30, 630)]
    [InlineData(10, 60, 5400)]
    [InlineData(1, 30, 24600)]
    public void Polls_may_take_as_long_as_feeds_that_answer_at_the_last_moment_in_turns(int atOnce, int timeout, int seconds) => Assert.Equal(
        Seconds(seconds),
        Patience.Of(new MonitorOptions { Http = new HttpSection { MaxConcurrency = atOnce, Timeout = Seconds(timeout) } }, Watchdog).Poll);

    [Fact]
    public void It_is_never_more_impatient_than_systemd()
    {
        var patience = Patience.Of(new MonitorOptions(), TimeSpan.FromHours(2));
        Assert.Equal((TimeSpan.FromHours(2), TimeSpan.FromHours(2), TimeSpan.FromHours(2)), (patience.Tick, patience.Look, patience.Poll));
    }

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
