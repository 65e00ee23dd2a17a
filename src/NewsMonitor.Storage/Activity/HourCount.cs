namespace NewsMonitor.Storage.Activity;

/// <summary>What one hour brought.</summary>
/// <param name="Hour">Its beginning.</param>
/// <param name="Items">Items first seen in it.</param>
/// <param name="Matched">How many of them some watchlist matched.</param>
public sealed record HourCount(DateTimeOffset Hour, int Items, int Matched);
