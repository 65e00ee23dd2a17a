using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace NewsMonitor.Logging;

/// <summary>People read the console, machines read the rolling JSON file.</summary>
internal static class LoggingSetup
{
    private const string ConsoleTemplate = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <param name="configuration">Levels come from its section <c>Serilog</c>.</param>
    /// <param name="directory">Where <c>newsmonitor-*.json</c> goes; null: no file.</param>
    public static Logger Create(IConfiguration configuration, string? directory)
    {
        var logging = new LoggerConfiguration()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)
            // Its keys prove that a login or a form is ours, and lie in our database: that they are not encrypted there is told in docs/access.md.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // A start that fails is told in one line by the command; the host would add its stack trace.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .ReadFrom.Configuration(configuration)
            // stdout belongs to what a command prints.
            .WriteTo.Console(outputTemplate: ConsoleTemplate, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose);
        if (directory is not null)
            logging.WriteTo.File(
                new CompactJsonFormatter(), Path.Combine(directory, "newsmonitor-.json"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14, shared: true);
        return logging.CreateLogger();
    }
}
