using System.Reflection;
using BenchmarkDotNet.Running;
using NewsMonitor.Benchmarks.Backtesting;
using NewsMonitor.Benchmarks.Hostile;
using NewsMonitor.Benchmarks.Mailing;
using NewsMonitor.Benchmarks.Matching;
using NewsMonitor.Benchmarks.Polling;
using NewsMonitor.Benchmarks.Scale;
using NewsMonitor.Benchmarks.Stories;

switch (args)
{
    case ["poll", ..]:
        return await PollComparison.RunAsync();
    case [PollServer.Command]:
        return await PollServer.RunAsync();
    case [PollPass.Command, var contestant, var address]:
        return await PollPass.RunAsync(contestant, new Uri(address));
    case ["backtest", ..]:
        return await BacktestTable.RunAsync();
    case [BacktestRun.Command, var directory, var what]:
        return await BacktestRun.RunAsync(directory, what);
    case ["hostile", ..]:
        return await HostileTable.RunAsync(args is [_, var filter] ? filter : "");
    case [HostileCase.Command, var path]:
        return HostileCase.Run(path);
    case ["matching", ..]:
        return await MatchingTables.RunAsync(args is [_, var section] ? section : "");
    case [CompileCost.Command, var shape]:
        return CompileCost.Run(shape);
    case [EventLearning.Command, var folder]:
        return EventLearning.Run(folder);
    case [MailRates.Command, ..]:
        return await MailRates.RunAsync();
    case [ScaleRun.Command, .. var options]:
        return await ScaleRun.RunAsync(options);
    case [ScaleServer.Command, var feeds, var rate, var first]:
        return await ScaleServer.RunAsync(feeds, rate, first);
    case [IdleRun.Command, ..]:
        return await IdleRun.RunAsync(args is [_, var program] ? program : null);
    case [StoryCurve.Command, ..]:
        return await StoryCurve.RunAsync();
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        return 0;
}
