namespace NewsMonitor.Benchmarks.Hostile;

/// <summary>What a document came to.</summary>
/// <param name="Outcome">In words.</param>
/// <param name="Seconds">From bytes to items.</param>
/// <param name="Peak">Megabytes of the whole process, the runtime's and the document's own included.</param>
/// <param name="Allocated">Megabytes, over the whole time.</param>
internal sealed record HostileResult(string Outcome, double Seconds, double Peak, double Allocated)
{
    public bool Fails => Seconds > 2 || Peak > 200;
}
