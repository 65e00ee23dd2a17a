using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>In this process, as for reading; an operation is one item.</summary>
internal sealed class MatchingConfig : ManualConfig
{
    public MatchingConfig() => AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(4).WithIterationCount(8));
}
