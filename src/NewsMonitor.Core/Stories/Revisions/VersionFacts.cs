using NewsMonitor.Core.Matching;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>All an item says at one time.</summary>
internal sealed class VersionFacts(IReadOnlyList<Statement> statements)
{
    public Statement? Title { get; } = statements.FirstOrDefault(statement => statement.Field == Field.Title);

    /// <summary>Of summary and content: which of them a sentence stands in means nothing.</summary>
    public IReadOnlyList<Statement> Body { get; } = [.. statements.Where(statement => statement.Field != Field.Title)];

    public HashSet<string> Keys { get; } = [.. statements.SelectMany(statement => statement.Keys)];

    public HashSet<string> BodyKeys { get; } = [.. statements.Where(statement => statement.Field != Field.Title).SelectMany(statement => statement.Keys)];

    public HashSet<string> Sequences { get; } = [.. statements.Select(statement => statement.Sequence)];
}
