using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Corroborating;

namespace NewsMonitor.Storage.Stories;

/// <summary>A story with all that is known of it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Items">At least one, in the order they were first seen.</param>
/// <param name="Alerts">What was told of it or is going to be, oldest first.</param>
public sealed record StoredStory(StoryId Id, IReadOnlyList<PlacedItem> Items, IReadOnlyList<StoryAlert> Alerts)
{
    public Corroboration Corroboration => Corroboration.Of([.. Items.Select(item => new Report(
        item.Id, item.Item.Source, item.Item.Title, Fingerprint.BodyOf(item.Item), item.Decision.Relation == Relation.Copy ? item.Decision.Of : null))]);
}
