namespace NewsMonitor.Storage.Alerts;

/// <summary>How the deliveries stand, for metrics and health.</summary>
/// <param name="Pending">Not yet delivered, due or not.</param>
/// <param name="OldestDue">How long the longest due one has been due, of channels that are not stopped; zero when none is.</param>
/// <param name="Dead">Given up or expired, until replayed or purged.</param>
public sealed record Outbox(int Pending, TimeSpan OldestDue, int Dead);
