using Microsoft.Extensions.Hosting.Systemd;
using NewsMonitor.Jobs;
using NewsMonitor.Pipeline;

namespace NewsMonitor.Systemd;

/// <summary>Joins the service to systemd, where systemd started it with <c>Type=notify</c>; else does nothing.</summary>
internal static class SystemdSetup
{
    public static void AddSystemd(this IServiceCollection services, Composition monitor, Ticker ticker, DeliveryPump pump, TimeProvider time)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NOTIFY_SOCKET")))
            return;
        var startedAt = time.GetTimestamp();
        services.AddHostedService(provider => new SystemdService(
            new SystemdNotifier(),
            WatchdogInterval.OfEnvironment(),
            () => new Progress(time.GetElapsedTime(ticker.LastTick is 0 ? startedAt : ticker.LastTick), pump.Looking, ticker.LongestPoll),
            interval => Patience.Of(monitor.Settings.Options, interval),
            provider.GetRequiredService<IHostApplicationLifetime>(),
            time,
            provider.GetRequiredService<ILogger<SystemdService>>()));
    }
}
