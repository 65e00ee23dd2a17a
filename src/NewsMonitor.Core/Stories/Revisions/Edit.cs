namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>Words <c>[OldStart, OldEnd)</c> of one sequence gave way to <c>[NewStart, NewEnd)</c> of the other.</summary>
internal readonly record struct Edit(int OldStart, int OldEnd, int NewStart, int NewEnd)
{
    public Edit Mirrored => new(NewStart, NewEnd, OldStart, OldEnd);
}
