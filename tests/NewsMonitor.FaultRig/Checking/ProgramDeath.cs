namespace NewsMonitor.FaultRig.Checking;

/// <summary>One end of the program that was not its own choice.</summary>
/// <param name="At">When it was killed.</param>
/// <param name="Integrity">What <c>PRAGMA integrity_check</c> says of what it left.</param>
/// <param name="InFlight">The deliveries it was at.</param>
internal sealed record ProgramDeath(TimeSpan At, string Integrity, IReadOnlyList<Flight> InFlight)
{
    public bool IsIntact => Integrity == "ok";
}

/// <summary>A delivery under way, by the two ids of which its sink sees one.</summary>
internal sealed record Flight(string WebhookId, string MessageId)
{
    public bool IsOf(string id) => id == WebhookId || id == MessageId;
}
