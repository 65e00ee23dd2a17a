using System.CommandLine;
using NewsMonitor.Configuration;
using NewsMonitor.Core.Backtesting;
using NewsMonitor.Storage;

namespace NewsMonitor.CommandLine;

/// <summary><c>backtest</c>: what the watchlists would have sent, and with <c>--against</c> how that differs from what others would have.</summary>
internal static class BacktestCommand
{
    private static readonly TimeSpan DefaultSince = TimeSpan.FromDays(30);

    private static readonly Option<TimeSpan?> Since = BacktestSince.Create();

    private static readonly Option<string?> Against = new("--against")
    {
        Description = "The old configuration, or a file of old watchlists and entities as Include names them. --config is the new one: + is what it adds, - what it loses.",
        HelpName = "OTHER.json",
    };

    private static readonly Option<bool> All = new("--all") { Description = "Cut no list on a terminal." };

    private static readonly Argument<string?> File = new("FILE")
    {
        Description = "Items as JSON Lines, or - for standard input; without it the items on record.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create()
    {
        var command = new Command("backtest", "Tell what these watchlists would have sent over items on record, and what a change changes.")
        {
            File, Since, Against, All, SharedOptions.Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (config, against) = (parsed.GetValue(SharedOptions.Config)!, parsed.GetValue(Against));
        var after = ConfigurationReading.LoadOrReport(config);
        var before = against is null ? null : LoadOther(against, after);
        if (after is null || (against is not null && before is null))
            return ExitCodes.Failed;
        var trial = new Trial(after.Tested(), before?.Tested());
        try
        {
            var lines = parsed.GetValue(File) is { } file ? new ItemLines(file) : null;
            var reading = lines is null
                ? await ReadStoreAsync(parsed, after, trial, cancellation)
                : await ReadLinesAsync(parsed, lines, trial, cancellation);
            if (reading is not null)
                Write(parsed, Backtest.Report(after.Tested(), before?.Tested(), reading.Items, reading.Since, reading.Coverage));
            return lines is { AnyBad: true } ? ExitCodes.Failed : ExitCodes.Fine;
        }
        catch (StorageException exception)
        {
            await Console.Error.WriteLineAsync($"error: {exception.Message}");
            return ExitCodes.Failed;
        }
    }

    /// <summary>What is merely odd in a configuration on its way out is not said.</summary>
    private static MonitorSettings? LoadOther(string path, MonitorSettings? after)
    {
        var loaded = ConfigurationLoader.LoadOther(path, after?.Options);
        return ConfigurationReading.OrReport(loaded with { Problems = [.. loaded.Problems.Where(problem => problem.Severity == Severity.Error)] });
    }

    private static async Task<BacktestReading?> ReadStoreAsync(ParseResult parsed, MonitorSettings settings, Trial trial, CancellationToken cancellation)
    {
        var since = TimeProvider.System.GetUtcNow() - (parsed.GetValue(Since) ?? DefaultSince);
        await using var database = await Composition.OpenToReadAsync(settings.Options, TimeProvider.System, cancellation);
        if (database is null || (await database.Items.CountAsync(cancellation)).Items == 0)
            return Nothing(parsed, "Nothing is on record yet. Poll the feeds with `newsmonitor once --all`, or let the service run; or name a FILE of items.");
        var total = await database.Items.CountSinceAsync(since, cancellation);
        if (total == 0)
            return Nothing(parsed, $"No item on record was first seen since {since.UtcDateTime:yyyy-MM-dd HH:mm} UTC. Look further back with --since, such as --since 90d.");
        return await BacktestProgress.ShowAsync(total, progress => new BacktestStore(database, trial).ReadAsync(since, progress, cancellation));
    }

    private static async Task<BacktestReading?> ReadLinesAsync(ParseResult parsed, ItemLines lines, Trial trial, CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow();
        var reading = await BacktestProgress.ShowAsync(
            total: null, progress => new BacktestLines(lines, trial).ReadAsync(now - parsed.GetValue(Since), now, progress, cancellation));
        if (reading.Coverage.Items > 0)
            return reading;
        return lines.AnyBad ? null : Nothing(parsed, "There is no item to look at.");
    }

    private static BacktestReading? Nothing(ParseResult parsed, string message)
    {
        (parsed.GetValue(SharedOptions.Json) ? Console.Error : Console.Out).WriteLine(message);
        return null;
    }

    private static void Write(ParseResult parsed, BacktestReport report)
    {
        if (parsed.GetValue(SharedOptions.Json))
            JsonLines.Write(report.Watchlists.Select(watchlist => BacktestLine.Of(watchlist, report.Coverage)));
        else
            BacktestPrinter.ForStdout(parsed.GetValue(All)).Print(report, parsed.GetValue(SharedOptions.Config)!, parsed.GetValue(Against));
    }
}
