namespace NewsMonitor.Core.Text;

/// <summary>Edits between two words: insertion, deletion, substitution, and swapping two neighbours (optimal string alignment).</summary>
internal static class EditDistance
{
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var width = right.Length + 1;
        var rows = new int[(left.Length + 1) * width];
        for (var i = 0; i <= left.Length; i++)
            for (var j = 0; j <= right.Length; j++)
                rows[(i * width) + j] = Cell(left, right, rows, width, i, j);
        return rows[^1];
    }

    /// <summary>Whether at most one edit turns one word into the other; needs no memory.</summary>
    public static bool AtMostOne(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length > right.Length)
            return AtMostOne(right, left);
        if (right.Length - left.Length > 1)
            return false;
        var same = left.CommonPrefixLength(right);
        var restLeft = left[same..];
        var restRight = right[same..];
        if (left.Length != right.Length)
            return restLeft.SequenceEqual(restRight[1..]);
        if (restLeft.Length < 2 || restLeft[1..].SequenceEqual(restRight[1..]))
            return true;
        return restLeft[0] == restRight[1] && restLeft[1] == restRight[0] && restLeft[2..].SequenceEqual(restRight[2..]);
    }

    private static int Cell(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int[] rows, int width, int i, int j)
    {
        if (i == 0 || j == 0)
            return i + j;
        var at = (i * width) + j;
        var best = Math.Min(rows[at - width], rows[at - 1]) + 1;
        best = Math.Min(best, rows[at - width - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
            best = Math.Min(best, rows[at - (2 * width) - 2] + 1);
        return best;
    }
}
