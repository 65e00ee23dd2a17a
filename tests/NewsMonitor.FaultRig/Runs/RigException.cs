namespace NewsMonitor.FaultRig.Runs;

/// <summary>The run cannot go on, and why.</summary>
internal sealed class RigException(string message) : Exception(message);
