namespace NewsMonitor.Core.Matching;

/// <summary>One item being judged: its hits, and which aliases a guard kept from counting.</summary>
internal sealed class Reading(Workspace work)
{
    public Workspace Work { get; } = work;

    /// <summary>Cleared by who asks a condition and wants to know.</summary>
    public List<GuardedHit> Guarded { get; } = [];
}

/// <summary>An alias found, but without its context near.</summary>
internal readonly record struct GuardedHit(EntityCondition Entity, Hit Hit);
