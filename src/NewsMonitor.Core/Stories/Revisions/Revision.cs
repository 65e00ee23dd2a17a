namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>How an item's text changed.</summary>
/// <param name="Rank">What it means.</param>
/// <param name="Changes">Title first, then summary and content, each in reading order. Changed case, accents and punctuation are none.</param>
/// <param name="Reason">Why this rank, in words; also whether a long text was compared in part only.</param>
public sealed record Revision(RevisionRank Rank, IReadOnlyList<RevisionHunk> Changes, string Reason)
{
    /// <summary>Whether those told of the item may be told of the change.</summary>
    public bool MayAlert => Rank is RevisionRank.Update or RevisionRank.Correction;
}
