using System.CommandLine;
using NewsMonitor.Configuration;
using NewsMonitor.Storage;

namespace NewsMonitor.CommandLine;

/// <summary>A command that looks into the database, beside a running service or without one.</summary>
internal static class DatabaseCommand
{
    public static async Task<int> RunAsync(
        ParseResult parsed, Func<ParseResult, OpenedDatabase, CancellationToken, Task<int>> command, CancellationToken cancellation)
    {
        if (ConfigurationReading.LoadOrReport(parsed.GetValue(SharedOptions.Config)!) is not { } settings)
            return ExitCodes.Failed;
        try
        {
            await using var database = await Composition.OpenDatabaseAsync(settings.Options, TimeProvider.System, cancellation);
            return await command(parsed, new OpenedDatabase(settings, database), cancellation);
        }
        catch (StorageException exception)
        {
            await Console.Error.WriteLineAsync($"error: {exception.Message}");
            return ExitCodes.Failed;
        }
    }
}

/// <summary>The settings and the database they name.</summary>
internal sealed record OpenedDatabase(MonitorSettings Settings, MonitorDatabase Database);
