namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>One thing that differs between what was said and what is said.</summary>
internal sealed record Finding(RevisionRank Rank, string Reason)
{
    public static Finding Became(string what, string before, string now) => new(RevisionRank.Correction, $"{what}\"{before}\" became \"{now}\"");

    public static Finding New(string what, IEnumerable<Term> terms) =>
        new(RevisionRank.Update, $"new {what} {string.Join(", ", terms.Select(term => $"\"{term.Shown}\"").Distinct().Take(3))}");
}
