namespace NewsMonitor.Delivery;

/// <summary>A receiver that is left alone for a while: attempts made meanwhile would fail alike.</summary>
/// <param name="Until">When the next attempt may be made.</param>
/// <param name="Reason">Why, in a sentence for people.</param>
public sealed record Rest(DateTimeOffset Until, string Reason);
