using System.Net.Sockets;
using Microsoft.Extensions.Hosting.Systemd;
using NewsMonitor.Logging;

namespace NewsMonitor.Systemd;

/// <summary>
/// Tells systemd when the service is ready and when it stops, and pets its watchdog for as long as the dispatcher gets on: a process that lives
/// and does nothing is started anew.
/// </summary>
/// <param name="systemd">The socket that <c>NOTIFY_SOCKET</c> names.</param>
/// <param name="watchdog">After which silence systemd acts; null: it does not watch.</param>
/// <param name="progress">Asked at every turn.</param>
/// <param name="patience">Likewise: the configuration may change.</param>
/// <param name="life">The host's.</param>
/// <param name="time">Whose timer wakes it.</param>
/// <param name="log">For the person on duty.</param>
internal sealed class SystemdService(
    ISystemdNotifier systemd, TimeSpan? watchdog, Func<Progress> progress, Func<TimeSpan, Patience> patience, IHostApplicationLifetime life,
    TimeProvider time, ILogger<SystemdService> log) : BackgroundService
{
    private static readonly ServiceState Pet = new("WATCHDOG=1");

    private string? _lost;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var ready = life.ApplicationStarted.Register(() => Tell(ServiceState.Ready));
        await using var stopping = life.ApplicationStopping.Register(() => Tell(ServiceState.Stopping));
        using var timer = new PeriodicTimer(watchdog / 2 ?? Timeout.InfiniteTimeSpan, time);
        try
        {
            do
                PetUnlessLost();
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // Stopping was told as it began.
        }
    }

    private void PetUnlessLost()
    {
        if (watchdog is not { } interval)
            return;
        var lost = patience(interval).Lost(progress());
        if (lost is null)
            Tell(Pet);
        if ((lost is null) == (_lost is null))
            return;
        Tell(new ServiceState($"STATUS={(lost is null ? "Gets on again." : $"Stands still: {lost}.")}"));
        if (lost is null)
            log.DispatcherGetsOn();
        else
            log.DispatcherStandsStill(lost);
        _lost = lost;
    }

    private void Tell(ServiceState state)
    {
        try
        {
            systemd.Notify(state);
        }
        catch (SocketException exception)
        {
            log.SystemdUnreachable(exception.Message);
        }
    }
}
