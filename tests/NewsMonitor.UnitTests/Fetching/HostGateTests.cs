using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Fetching.Hosts;

namespace NewsMonitor.UnitTests.Fetching;

public sealed class HostGateTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly HostGate _gate;

    public HostGateTests() => _gate = new HostGate(maxPerHost: 2, maxConcurrency: 3, _time);

    [Fact]
    public async Task AThirdRequestToAHostWaitsForAPlace()
    {
        using var first = await PassAsync("a");
        using var second = await PassAsync("a");
        var third = EnterAsync("a");
        Assert.False(third.IsCompleted);

        first.Dispose();
        Assert.IsType<Admission.Admitted>(await third);
    }

    [Fact]
    public async Task AHostWithAQueueHoldsUpNoOther()
    {
        using var first = await PassAsync("a");
        using var second = await PassAsync("a");
        for (var i = 0; i < 10; i++)
            _ = EnterAsync("a");

        Assert.True(EnterAsync("b").IsCompletedSuccessfully);
    }

    [Fact]
    public async Task MoreThanTheCommonLimitNeverRun()
    {
        using var first = await PassAsync("a");
        using var second = await PassAsync("b");
        using var third = await PassAsync("c");
        var fourth = EnterAsync("d");
        Assert.False(fourth.IsCompleted);

        second.Dispose();
        Assert.IsType<Admission.Admitted>(await fourth);
    }

    [Fact]
    public async Task AHostThatRestsIsNotAskedUntilTheRestEnds()
    {
        var until = _time.GetUtcNow().AddMinutes(5);
        _gate.Rest(new HostRest("a", until));
        Assert.Equal(until, Assert.IsType<Admission.Resting>(await EnterAsync("a")).Rest.Until);

        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.IsType<Admission.Admitted>(await EnterAsync("a"));
    }

    [Fact]
    public async Task ARestKeepsOutThoseWhoAlreadyWait()
    {
        using var first = await PassAsync("a");
        using var second = await PassAsync("a");
        var third = EnterAsync("a");
        _gate.Rest(new HostRest("a", _time.GetUtcNow().AddMinutes(5)));

        first.Dispose();
        Assert.IsType<Admission.Resting>(await third);
    }

    [Fact]
    public async Task WhoIsTurnedAwayByARestTakesNoPlace()
    {
        using var first = await PassAsync("a");
        using var second = await PassAsync("a");
        var third = EnterAsync("a");
        _gate.Rest(new HostRest("a", _time.GetUtcNow().AddMinutes(5)));
        first.Dispose();
        await third;

        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.IsType<Admission.Admitted>(await EnterAsync("a"));
    }

    [Fact]
    public async Task ALaterShorterRestCutsNoneShort()
    {
        var until = _time.GetUtcNow().AddMinutes(5);
        _gate.Rest(new HostRest("a", until));
        _gate.Rest(new HostRest("a", until.AddMinutes(-4)));
        Assert.Equal(until, Assert.IsType<Admission.Resting>(await EnterAsync("a")).Rest.Until);
    }

    [Fact]
    public async Task WhoGivesUpWaitingTakesNoPlace()
    {
        using var first = await PassAsync("a");
        using var second = await PassAsync("a");
        using var giveUp = new CancellationTokenSource();
        var third = _gate.EnterAsync("a", giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);

        first.Dispose();
        Assert.IsType<Admission.Admitted>(await EnterAsync("a"));
    }

    [Fact]
    public async Task APassGivenBackTwiceMakesRoomOnce()
    {
        using var first = await PassAsync("a");
        using var second = await PassAsync("a");
        first.Dispose();
        first.Dispose();
        using var third = await PassAsync("a");
        Assert.False(EnterAsync("a").IsCompleted);
    }

    public void Dispose() => _gate.Dispose();

    private Task<Admission> EnterAsync(string host) => _gate.EnterAsync(host, TestContext.Current.CancellationToken);

    private async Task<IDisposable> PassAsync(string host) => Assert.IsType<Admission.Admitted>(await EnterAsync(host)).Pass;
}
