using System.CommandLine;
using NewsMonitor.Configuration;
using NewsMonitor.Logging;
using NewsMonitor.Storage;
using NewsMonitor.Web;
using Serilog;

namespace NewsMonitor.CommandLine;

/// <summary><c>run</c>, and what happens without a command: the service.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var command = new Command("run", "Run the service (also without a command).");
        command.SetAction(RunAsync);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetValue(SharedOptions.Config)!;
        var loaded = ConfigurationLoader.Load(path);
        if (ConfigurationReading.OrReport(loaded) is not { } settings)
            return ExitCodes.Failed;
        await using var logger = LoggingSetup.Create(settings.Root, Path.Combine(settings.Options.DataDirectory, "logs"));
        Log.Logger = logger;
        try
        {
            await Service.RunAsync(path, loaded, logger, cancellation);
            return ExitCodes.Fine;
        }
        catch (StorageException exception)
        {
            logger.Fatal("{Problem}", exception.Message);
            return ExitCodes.Failed;
        }
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            logger.Fatal("{Problem} Set Urls to another port, or stop what listens there.", exception.Message);
            return ExitCodes.Failed;
        }
    }
}
