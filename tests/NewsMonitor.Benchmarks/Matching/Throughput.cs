using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>Items a second of CPU time, the collector's and the compiler's included: the best of several rounds, for others use the machine too.</summary>
/// <param name="PerSecond">Items.</param>
/// <param name="Found">What a contestant found in an item, on average.</param>
/// <param name="Allocated">Bytes an item.</param>
internal sealed record Throughput(double PerSecond, double Found, double Allocated)
{
    private const int Rounds = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.4);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.2);

    /// <summary>The contestant is handed one item after another, and says how much it found.</summary>
    public static Throughput Of(IReadOnlyList<Item> items, Func<Item, int> contestant)
    {
        var next = 0;
        Run(items, contestant, ref next, WarmUp);
        // A whole number of texts is nobody's concern: rounds go on where the last one stopped.
        return Enumerable.Range(0, Rounds).Select(_ => Run(items, contestant, ref next, Round)).MaxBy(round => round.PerSecond)!;
    }

    private static Throughput Run(IReadOnlyList<Item> items, Func<Item, int> contestant, ref int next, TimeSpan atLeast)
    {
        var (done, found) = (0, 0L);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        TimeSpan elapsed;
        do
        {
            found += contestant(items[next]);
            next = (next + 1) % items.Count;
            done++;
            // The clock costs a system call.
            elapsed = done % 16 == 0 || done < 16 ? Environment.CpuUsage.TotalTime - start : TimeSpan.Zero;
        }
        while (elapsed < atLeast);
        return new Throughput(done / elapsed.TotalSeconds, (double)found / done, (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / done);
    }
}
