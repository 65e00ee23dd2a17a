namespace NewsMonitor.Core.Seeding;

/// <summary>What seeding came to.</summary>
public abstract record SeedResult
{
    private SeedResult() { }

    /// <summary>A watchlist to start from.</summary>
    public sealed record Proposed(Proposal Proposal) : SeedResult;

    /// <summary>There is nothing to propose.</summary>
    /// <param name="Reason">Why, as a sentence for the analyst.</param>
    public sealed record Refused(string Reason) : SeedResult;
}
