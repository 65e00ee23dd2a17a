namespace NewsMonitor.Core.Alerts;

/// <summary>What becomes of a match on one channel.</summary>
public abstract record AlertDecision
{
    private AlertDecision() { }

    /// <summary>An alert of its own, now.</summary>
    public sealed record Now : AlertDecision;

    /// <summary>An entry in an alert that gathers until it is due.</summary>
    public sealed record Gather(AlertKind Kind, string EventKey, DateTimeOffset DueAt) : AlertDecision
    {
        /// <summary>From when on it gathers; null where that says nothing, or the alert knows.</summary>
        public DateTimeOffset? Since { get; init; }
    }

    /// <summary>Nothing is sent; the match stays on record.</summary>
    public sealed record None(string Reason) : AlertDecision;
}
