namespace NewsMonitor.Storage.Items;

/// <summary>How much is on record.</summary>
public sealed record StoredCounts(long Items, long Stories, long Matches);
