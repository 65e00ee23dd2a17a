namespace NewsMonitor.Benchmarks.Scale;

/// <summary>What the processes had used at a moment.</summary>
/// <param name="At">As <see cref="TimeProvider.GetTimestamp"/> has it.</param>
/// <param name="Nodes">Seconds of CPU of each node.</param>
/// <param name="Publishers">Of the publishers and the receiver.</param>
/// <param name="Database">Of PostgreSQL; 0 for SQLite, which is in the node.</param>
/// <param name="Peak">Megabytes, the most any node ever had.</param>
/// <param name="Load">The machine's load average over the last minute.</param>
internal sealed record ScaleReading(long At, IReadOnlyList<double> Nodes, double Publishers, double Database, double Peak, string Load);
