using NewsMonitor.Core.Stories.Revisions;

namespace NewsMonitor.UnitTests.Stories.Revisions;

/// <summary>An edit of our own making and the rank a reader would give it. In a table: rank, language, field, text before, text now, parted by bars.</summary>
public sealed record RevisionPair(RevisionRank Rank, string Language, ItemVersion Before, ItemVersion Now)
{
    public static IReadOnlyList<RevisionPair> Read(string table) =>
        [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Line)];

    public override string ToString() => $"{Before.Title}/{Before.Summary} -> {Now.Title}/{Now.Summary}";

    public Revision Ranked() => RevisionRanking.Rank(Before, Now, Language);

    private static RevisionPair Line(string line)
    {
        var parts = line.Split('¦', StringSplitOptions.TrimEntries);
        Assert.Equal(5, parts.Length);
        var rank = parts[0] switch { "=" => RevisionRank.Cosmetic, "+" => RevisionRank.Update, "!" => RevisionRank.Correction, _ => RevisionRank.Replaced };
        return new RevisionPair(rank, parts[1], Version(parts[2], parts[3]), Version(parts[2], parts[4]));
    }

    /// <summary>T a title alone, S a summary, B both, title first, parted by two slashes.</summary>
    private static ItemVersion Version(string field, string text) => field switch
    {
        "T" => new ItemVersion(text, "", ""),
        "S" => new ItemVersion("", text, ""),
        _ => new ItemVersion(text.Split(" // ")[0], text.Split(" // ")[1].Replace("\\n", "\n", StringComparison.Ordinal), ""),
    };
}
