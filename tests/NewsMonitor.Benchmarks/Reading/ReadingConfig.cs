using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace NewsMonitor.Benchmarks.Reading;

/// <summary>In this process: a project of its own for each run would have to find the repository's package versions.</summary>
internal sealed class ReadingConfig : ManualConfig
{
    public ReadingConfig()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(4).WithIterationCount(8));
        AddColumn(new ThroughputColumn());
    }
}
