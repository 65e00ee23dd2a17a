using NewsMonitor.Core.Stories.Revisions;
using NewsMonitor.Storage.Stories;

namespace NewsMonitor.Web.Stories;

/// <summary>One change of an item's text.</summary>
/// <param name="At">When.</param>
/// <param name="Revision">What it means.</param>
internal sealed record StoryRevision(DateTimeOffset At, Revision Revision)
{
    /// <summary>All that an item went through, oldest first: each text against the one that replaced it.</summary>
    public static IEnumerable<StoryRevision> Of(PlacedItem placed) => placed.Revisions.Select((before, index) => new StoryRevision(before.ReplacedAt, RevisionRanking.Rank(
        before.Text, index + 1 < placed.Revisions.Count ? placed.Revisions[index + 1].Text : ItemVersion.Of(placed.Item), placed.Item.Language)));
}
