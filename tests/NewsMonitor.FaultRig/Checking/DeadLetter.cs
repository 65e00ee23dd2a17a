namespace NewsMonitor.FaultRig.Checking;

/// <summary>A delivery that the program has given up.</summary>
/// <param name="Id">Its <c>webhook-id</c>, and what stands before the @ of its <c>Message-ID</c>.</param>
/// <param name="Reason">What the program says.</param>
internal sealed record DeadLetter(string Id, string Reason)
{
    /// <summary>A delivery that so many processes died with is taken for what killed them.</summary>
    public const int DeathsThatExcuse = 3;

    /// <returns>Null: it was in flight at three kills, and may be given up.</returns>
    public string? Complaint(IReadOnlyList<ProgramDeath> deaths) =>
        deaths.Count(death => death.InFlight.Any(flight => flight.IsOf(Id))) is var times and < DeathsThatExcuse
            ? $"{Id} was in flight at {times} kills and was given up: {Reason}"
            : null;
}
