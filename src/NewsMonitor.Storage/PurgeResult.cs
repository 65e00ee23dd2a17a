namespace NewsMonitor.Storage;

/// <summary>What retention took away.</summary>
public sealed record PurgeResult(int Items, int Alerts, int Identities, int Marks);
