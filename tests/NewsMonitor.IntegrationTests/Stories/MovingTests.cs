using NewsMonitor.Core;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Moving;
using NewsMonitor.IntegrationTests.Storage;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Stories;

namespace NewsMonitor.IntegrationTests.Stories;

/// <summary>A story of four items and the steps of a person who disagrees: an item, its copy, a follow-up, and a copy of that.</summary>
public abstract class MovingTests(StorageProvider provider) : StorageTests(provider)
{
    protected async Task<(PolledItem First, PolledItem Copy, PolledItem Follow, PolledItem FollowCopy)> TellAsync()
    {
        var first = await PollAsync("first");
        var copy = await JoinAsync("copy", first, Relation.Copy, first);
        var follow = await JoinAsync("follow", first, Relation.FollowUp, first);
        return (first, copy, follow, await JoinAsync("follow-copy", first, Relation.Copy, follow));
    }

    protected async Task<PolledItem> JoinAsync(string identity, PolledItem first, Relation relation, PolledItem of)
    {
        Time.Advance(TimeSpan.FromMinutes(20));
        return await PollAsync(id => Some.New(id, identity, Time.GetUtcNow()).In(first.Story.Story, relation, of.Id));
    }

    protected async Task<StoryId> SplitAsync(PolledItem item, MoveScope scope = MoveScope.Item) =>
        Moved(await Database.StoryMoves.SplitAsync(await StoryOfAsync(item.Id), item.Id, scope, Cancellation));

    protected async Task<StoryId> MoveAsync(PolledItem item, StoryId to) =>
        Moved(await Database.StoryMoves.MoveAsync(await StoryOfAsync(item.Id), item.Id, MoveScope.Item, to, Cancellation));

    protected async Task<StoryId> MergeAsync(StoryId story, StoryId into) => Moved(await Database.StoryMoves.MergeAsync(story, into, Cancellation));

    protected async Task<StoryId> StoryOfAsync(ItemId item) => (await ItemAsync(item)).Decision.Story;

    protected async Task<PlacedItem> ItemAsync(ItemId item) =>
        await Database.Stories.ItemAsync(item, Cancellation) ?? throw new InvalidOperationException($"item {item.Value} is not on record");

    protected async Task<IReadOnlyList<ItemId>> ItemsOfAsync(StoryId story) =>
        (await Database.Stories.FindAsync(story, Cancellation))?.Items.Select(item => item.Id).ToList() ?? [];

    private static StoryId Moved(StoryMoveResult result) => Assert.IsType<StoryMoveResult.Moved>(result).To;
}
