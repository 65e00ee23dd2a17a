using Microsoft.Extensions.Time.Testing;
using NewsMonitor.CommandLine;

namespace NewsMonitor.UnitTests.CommandLine;

public sealed class BacktestLimitTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Within_its_bounds_it_goes_on()
    {
        var limit = Limit();
        limit.Kept();
        _time.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal((false, null), (limit.IsReached(), limit.Stop));
    }

    [Fact]
    public void Its_time_ends_it()
    {
        var limit = Limit();
        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal((true, BacktestStop.OutOfTime), (limit.IsReached(), limit.Stop));
    }

    [Fact]
    public void Too_many_matches_end_it_and_the_first_reason_stays()
    {
        var limit = Limit();
        limit.Kept();
        limit.Kept();
        Assert.True(limit.IsReached());
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((true, BacktestStop.TooMany), (limit.IsReached(), limit.Stop));
    }

    private BacktestLimit Limit() => new(matchers: 1, TimeSpan.FromSeconds(20), mostKept: 2, _time);
}
