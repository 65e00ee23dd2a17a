namespace NewsMonitor.Storage;

/// <summary>A table and how many rows it has.</summary>
public sealed record TableRows(string Table, long Rows);
