using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Configuration.Options;
using NewsMonitor.Systemd;

namespace NewsMonitor.UnitTests.Systemd;

public sealed class SystemdServiceTests : IDisposable
{
    private static readonly Progress Well = new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
    private static readonly Progress Still = new(TimeSpan.FromMinutes(5), TimeSpan.Zero, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new();
    private readonly Listener _systemd = new();
    private readonly Life _life = new();
    private volatile Progress _progress = Well;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _life.Dispose();

    [Fact]
    public async Task It_pets_at_half_the_interval_while_the_dispatcher_gets_on()
    {
        using var service = await StartAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("WATCHDOG=1", await _systemd.NextAsync());
        for (var turn = 0; turn < 3; turn++)
        {
            _time.Advance(TimeSpan.FromSeconds(29));
            Assert.False(_systemd.Any);
            _time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal("WATCHDOG=1", await _systemd.NextAsync());
        }

        await service.StopAsync(Cancellation);
    }

    [Fact]
    public async Task It_pets_no_more_while_the_dispatcher_stands_still_and_says_so_once()
    {
        using var service = await StartAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("WATCHDOG=1", await _systemd.NextAsync());
        _progress = Still;
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("STATUS=Stands still: no tick for 300 s.", await _systemd.NextAsync());
        _time.Advance(TimeSpan.FromSeconds(30));
        _time.Advance(TimeSpan.FromSeconds(30));
        _progress = Well;
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(("WATCHDOG=1", "STATUS=Gets on again."), (await _systemd.NextAsync(), await _systemd.NextAsync()));
        await service.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Where_nobody_watches_it_tells_ready_and_stopping_alone()
    {
        using var service = await StartAsync(watchdog: null);
        _life.Start();
        Assert.Equal("READY=1", await _systemd.NextAsync());
        _time.Advance(TimeSpan.FromHours(1));
        _life.StopApplication();
        Assert.Equal("STOPPING=1", await _systemd.NextAsync());
        await service.StopAsync(Cancellation);
        Assert.False(_systemd.Any);
    }

    private async Task<SystemdService> StartAsync(TimeSpan? watchdog)
    {
        var service = new SystemdService(
            _systemd, watchdog, () => _progress, interval => Patience.Of(new MonitorOptions(), interval), _life, _time, NullLogger<SystemdService>.Instance);
        await service.StartAsync(Cancellation);
        return service;
    }

    /// <summary>The other end of the socket.</summary>
    private sealed class Listener : ISystemdNotifier
    {
        private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();

        public bool IsEnabled => true;

        public bool Any => _heard.Reader.TryPeek(out _);

        public void Notify(ServiceState state) => _heard.Writer.TryWrite(state.ToString());

        public Task<string> NextAsync() => _heard.Reader.ReadAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
    }

    private sealed class Life : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _started = new();
        private readonly CancellationTokenSource _stopping = new();

        public CancellationToken ApplicationStarted => _started.Token;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void Start() => _started.Cancel();

        public void StopApplication() => _stopping.Cancel();

        public void Dispose()
        {
            _started.Dispose();
            _stopping.Dispose();
        }
    }
}
