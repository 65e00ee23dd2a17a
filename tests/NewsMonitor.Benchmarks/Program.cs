using System.Reflection;
using BenchmarkDotNet.Running;
using NewsMonitor.Benchmarks.Hostile;
using NewsMonitor.Benchmarks.Polling;
using NewsMonitor.Benchmarks.Stories;

switch (args)
{
    case ["poll", ..]:
        return await PollComparison.RunAsync();
    case [PollServer.Command]:
        return await PollServer.RunAsync();
    case [PollPass.Command, var contestant, var address]:
        return await PollPass.RunAsync(contestant, new Uri(address));
    case ["hostile", ..]:
        return await HostileTable.RunAsync(args is [_, var filter] ? filter : "");
    case [HostileCase.Command, var path]:
        return HostileCase.Run(path);
    case [EventLearning.Command, var folder]:
        return EventLearning.Run(folder);
    case [StoryCurve.Command, ..]:
        return await StoryCurve.RunAsync();
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        return 0;
}
