using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Items;

namespace NewsMonitor.IntegrationTests.Storage;

public abstract class OpenStoriesTests(StorageProvider provider) : StorageTests(provider)
{
    [Fact]
    public async Task Of_more_items_than_may_be_open_the_newest_are_learnt()
    {
        for (uint number = 1; number <= 5; number++)
            await PollAsync(id => Some.New(id, $"item-{id.Value}", Time.GetUtcNow(), (uint)id.Value + 100));
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);

        var index = await StoryTraitsTable.CatchUpAsync(session.Write, new FollowingIndex(most: 3), Some.Now.AddDays(-7), Cancellation);
        Assert.Equal(3, index.Count);
        Assert.Empty(index.Copies([102], Some.Now.AddDays(-7), 1));
        Assert.Equal([new ItemId(3)], index.Copies([103], Some.Now.AddDays(-7), 1));

        var all = await StoryTraitsTable.CatchUpAsync(session.Write, new FollowingIndex(most: 5), Some.Now.AddDays(-7), Cancellation);
        Assert.Equal(5, all.Count);
    }
}
