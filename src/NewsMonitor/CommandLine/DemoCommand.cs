using System.CommandLine;
using NewsMonitor.Configuration;
using NewsMonitor.Demo;
using NewsMonitor.Logging;
using Serilog.Extensions.Logging;
using Spectre.Console;

namespace NewsMonitor.CommandLine;

/// <summary><c>demo</c>: the real pipeline over sample feeds on loopback; leaves nothing behind but what it prints.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var command = new Command("demo", "Show everything on sample feeds: no network, no configuration, nothing left behind.");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellation)
    {
        var directory = Directory.CreateTempSubdirectory("newsmonitor-demo-");
        try
        {
            var clock = new DemoClock();
            await using var server = await DemoServer.StartAsync(clock, cancellation);
            if (ConfigurationReading.LoadOrReport(DemoConfiguration.Write(directory.FullName, server.Address)) is not { } settings)
                return ExitCodes.Failed;
            return await WatchAsync(server, clock, settings, cancellation) ? ExitCodes.Fine : ExitCodes.Failed;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<bool> WatchAsync(DemoServer server, DemoClock clock, MonitorSettings settings, CancellationToken cancellation)
    {
        await using var logger = LoggingSetup.Create(settings.Root, directory: null);
        using var logging = new SerilogLoggerFactory(logger);
        await using var monitor = await Composition.ForOnePassAsync(settings, clock, logging, cancellation);
        return await new DemoRun(server, clock, monitor, AnsiConsole.Console).RunAsync(cancellation);
    }
}
