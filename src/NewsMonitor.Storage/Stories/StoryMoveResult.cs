using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Stories;

/// <summary>What came of a person's decision.</summary>
public abstract record StoryMoveResult
{
    private StoryMoveResult() { }

    /// <param name="To">The story the items are in now.</param>
    /// <param name="Items">How many.</param>
    public sealed record Moved(StoryId To, int Items) : StoryMoveResult;

    /// <summary>Nothing has changed.</summary>
    /// <param name="Reason">One sentence.</param>
    public sealed record Refused(string Reason) : StoryMoveResult;
}
