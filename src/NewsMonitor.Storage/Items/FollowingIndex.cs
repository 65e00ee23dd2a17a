using NewsMonitor.Core.Stories.Indexing;

namespace NewsMonitor.Storage.Items;

/// <summary>
/// The open stories in memory, following what is on record: what a session taught the index is unlearnt when the next one begins, and learnt again
/// from what it wrote if it ended well. Ahead of the record only while sessions share a commit; when that fails it is forgotten. Belongs to the
/// session that holds the stories' lock.
/// </summary>
/// <param name="most">Items that may be open.</param>
internal sealed class FollowingIndex(int most)
{
    private int _mark;

    /// <summary>Items that may be open: of more on record the newest are learnt.</summary>
    public int Most => most;

    public StoryIndex Index { get; private set; } = new();

    /// <summary>The number of the latest row learnt; 0 before the first.</summary>
    public long Known { get; private set; }

    /// <summary>Whether it has yet to be filled from the record.</summary>
    public bool IsNew => Known == 0;

    /// <summary>Goes back to what is on record.</summary>
    public void Return()
    {
        Index.Unlearn(_mark);
        if (Index.IsSpent)
            Forget();
    }

    /// <summary>What was learnt is not on record after all.</summary>
    public void Forget() => (Index, Known, _mark) = (new StoryIndex(), 0, 0);

    /// <summary>What is on record up to that number is too old to be learnt.</summary>
    public void BeginAfter(long number) => Known = number;

    /// <param name="row">Beyond <see cref="Known"/>.</param>
    public void Learn(StoryTraitsRow row)
    {
        // A number that is not the item's own came with a revision or a move to another story.
        Index.Learn(row.ItemId, row.Story, row.Seen, row.IsCopy, row.Traits, revised: row.Number != row.ItemId.Value);
        (Known, _mark) = (row.Number, Index.Mark);
    }
}
