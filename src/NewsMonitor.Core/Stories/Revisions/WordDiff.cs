namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>
/// What differs between two sequences of words. Words that occur once in both hold the sequences together (patience diff, B. Cohen);
/// between them runs the greedy algorithm of Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, up to a number of differences
/// beyond which a stretch counts as replaced. So time grows with the length, whatever the texts.
/// </summary>
internal sealed class WordDiff
{
    /// <summary>A stretch that differs by more words than this has little left that a reader would call the same.</summary>
    private const int MostDifferences = 256;

    private readonly ulong[] _old;
    private readonly ulong[] _new;
    private readonly List<Edit> _edits = [];

    private WordDiff(ulong[] old, ulong[] @new) => (_old, _new) = (old, @new);

    /// <summary>The edits in order; no two of them touch.</summary>
    public static IReadOnlyList<Edit> Between(ulong[] old, ulong[] @new)
    {
        var diff = new WordDiff(old, @new);
        var prefix = old.AsSpan().CommonPrefixLength(@new);
        var (oldAt, newAt) = (prefix, prefix);
        foreach (var (oldAnchor, newAnchor) in Anchors.Of(old, @new, prefix))
        {
            diff.Stretch(oldAt, oldAnchor, newAt, newAnchor);
            (oldAt, newAt) = (oldAnchor + 1, newAnchor + 1);
        }
        diff.Stretch(oldAt, old.Length, newAt, @new.Length);
        return diff._edits;
    }

    private void Stretch(int oldStart, int oldEnd, int newStart, int newEnd)
    {
        while (oldStart < oldEnd && newStart < newEnd && _old[oldStart] == _new[newStart])
            (oldStart, newStart) = (oldStart + 1, newStart + 1);
        while (oldStart < oldEnd && newStart < newEnd && _old[oldEnd - 1] == _new[newEnd - 1])
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        if (oldStart == oldEnd && newStart == newEnd)
            return;
        if (oldStart == oldEnd || newStart == newEnd || !Myers(new Edit(oldStart, oldEnd, newStart, newEnd)))
            Add(new Edit(oldStart, oldEnd, newStart, newEnd));
    }

    /// <summary>False when the stretch differs too much.</summary>
    private bool Myers(Edit stretch)
    {
        var (oldLength, newLength) = (stretch.OldEnd - stretch.OldStart, stretch.NewEnd - stretch.NewStart);
        var most = Math.Min(MostDifferences, oldLength + newLength);
        var furthest = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var x = Step(furthest, most + 1, k, d);
                var y = x - k;
                while (x < oldLength && y < newLength && x >= 0 && y >= 0 && _old[stretch.OldStart + x] == _new[stretch.NewStart + y])
                    (x, y) = (x + 1, y + 1);
                furthest[most + 1 + k] = x;
                if (x >= oldLength && y >= newLength)
                {
                    Trace(stretch, trace, d);
                    return true;
                }
            }
            trace.Add(furthest[(most + 1 - d)..(most + 2 + d)]);
        }
        return false;
    }

    private static int Step(int[] furthest, int zero, int k, int d) =>
        d == 0 ? 0 : Down(furthest, zero, k, d) ? furthest[zero + k + 1] : furthest[zero + k - 1] + 1;

    private static bool Down(int[] furthest, int zero, int k, int d) =>
        k == -d || (k != d && furthest[zero + k - 1] < furthest[zero + k + 1]);

    private void Trace(Edit stretch, List<int[]> trace, int d)
    {
        var steps = new Stack<Edit>();
        var (x, y) = (stretch.OldEnd - stretch.OldStart, stretch.NewEnd - stretch.NewStart);
        for (; d > 0; d--)
        {
            // A row holds the diagonals -(d-1) to d-1 of the step before, so its middle is d-1.
            var (row, k) = (trace[d - 1], x - y);
            var down = Down(row, d - 1, k, d);
            var from = down ? row[d - 1 + k + 1] : row[d - 1 + k - 1];
            var fromY = from - (down ? k + 1 : k - 1);
            steps.Push(new Edit(
                stretch.OldStart + from, stretch.OldStart + from + (down ? 0 : 1), stretch.NewStart + fromY, stretch.NewStart + fromY + (down ? 1 : 0)));
            (x, y) = (from, fromY);
        }
        foreach (var step in steps)
            Add(step);
    }

    private void Add(Edit edit)
    {
        if (_edits.Count > 0 && _edits[^1] is var last && last.OldEnd == edit.OldStart && last.NewEnd == edit.NewStart)
            _edits[^1] = last with { OldEnd = edit.OldEnd, NewEnd = edit.NewEnd };
        else
            _edits.Add(edit);
    }
}
