using System.CommandLine;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.CommandLine;

/// <summary><c>feeds export</c>: the configured feeds for other readers.</summary>
internal static class FeedsExportCommand
{
    public static Command Create()
    {
        var command = new Command("export", "Write the configured feeds as OPML 2.0.") { SharedOptions.File, FeedsOutput.Force };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (ConfigurationReading.LoadOrReport(parsed.GetValue(SharedOptions.Config)!) is not { } settings)
            return ExitCodes.Failed;
        var written = await FeedsOutput.TryWriteAsync(
            parsed.GetValue(SharedOptions.File)!, parsed.GetValue(FeedsOutput.Force), stream => OpmlWriter.Write(settings.Feeds, TimeProvider.System.GetUtcNow(), stream));
        return written ? ExitCodes.Fine : ExitCodes.Failed;
    }
}
