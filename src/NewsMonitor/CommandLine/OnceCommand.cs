using System.CommandLine;
using NewsMonitor.Logging;
using NewsMonitor.Pipeline;
using NewsMonitor.Storage;
using Serilog.Extensions.Logging;

namespace NewsMonitor.CommandLine;

/// <summary><c>once</c>: one pass over what is due, for cron and for trying things.</summary>
internal static class OnceCommand
{
    private static readonly Option<bool> All = new("--all") { Description = "Poll every feed, due or not." };

    public static Command Create()
    {
        var command = new Command("once", "Poll what is due, match, deliver, then exit.") { All };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (ConfigurationReading.LoadOrReport(parsed.GetValue(SharedOptions.Config)!) is not { } settings)
            return ExitCodes.Failed;
        await using var logger = LoggingSetup.Create(settings.Root, Path.Combine(settings.Options.DataDirectory, "logs"));
        using var logging = new SerilogLoggerFactory(logger);
        try
        {
            await using var monitor = await Composition.ForOnePassAsync(settings, TimeProvider.System, logging, cancellation);
            return await PassAsync(monitor, parsed.GetValue(All), cancellation);
        }
        catch (StorageException exception)
        {
            await Console.Error.WriteLineAsync($"error: {exception.Message}");
            return ExitCodes.Failed;
        }
    }

    private static async Task<int> PassAsync(Composition monitor, bool all, CancellationToken cancellation)
    {
        var polled = await monitor.Poll.RunAsync(all ? PollScope.Everything : PollScope.AllDue, cancellation);
        var noticed = await monitor.Watch.RunAsync(cancellation);
        var delivered = await monitor.Deliver.RunAsync(cancellation);
        Console.Out.WriteLine(
            $"{Counted.Of(polled.Feeds, "feed")} polled ({polled.Failed} failed), {Counted.Of(polled.NewItems, "new item")}, "
            + $"{Counted.Of(polled.Matches, "match", "matches")}, {Counted.Of(polled.Alerts + noticed, "alert")}; "
            + $"{delivered.Delivered} delivered, {delivered.Deferred} deferred, {delivered.Dead} dead.");
        if (monitor.Database.Trouble is { } trouble)
            throw trouble;
        return polled.Failed > 0 || delivered.AnyFailed ? ExitCodes.Failed : ExitCodes.Fine;
    }
}
