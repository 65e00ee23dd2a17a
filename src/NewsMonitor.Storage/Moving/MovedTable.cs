namespace NewsMonitor.Storage.Moving;

/// <summary>A table that is in the other database now.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">How many it has on both sides.</param>
/// <param name="Hash">Of what is in them, the same on both sides.</param>
public sealed record MovedTable(string Table, long Rows, string Hash);
