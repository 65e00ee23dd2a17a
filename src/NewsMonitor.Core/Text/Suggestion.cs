namespace NewsMonitor.Core.Text;

/// <summary>What was probably meant.</summary>
public static class Suggestion
{
    private const int LongestName = 256;

    /// <summary>The known name nearest to what was written: case is forgiven, and about one letter in three.</summary>
    /// <returns>Null when nothing is near enough to be worth proposing.</returns>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(known);
        var folded = Comparable(written);
        string? nearest = null;
        var least = Math.Max(1, folded.Length / 3);
        foreach (var name in known)
        {
            var candidate = Comparable(name);
            if (Math.Abs(candidate.Length - folded.Length) > least)
                continue;
            var distance = EditDistance.Between(folded, candidate);
            if (distance < least || (distance == least && nearest is null && distance < Math.Max(folded.Length, candidate.Length)))
                (nearest, least) = (name, distance);
        }
        return nearest;
    }

    private static string Comparable(string name)
    {
        var folded = Fold.Text(name);
        folded = folded.Length == 0 ? name.ToLowerInvariant() : folded;
        return folded.Length <= LongestName ? folded : folded[..LongestName];
    }
}
