using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Indexing;
using NewsMonitor.Core.Stories.Traits;

namespace NewsMonitor.UnitTests.Stories;

public sealed class StoryIndexTests
{
    private static readonly DateTimeOffset Seen = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task What_is_unlearnt_and_learnt_again_is_found_and_ends_every_look_up()
    {
        var random = new Random(7);
        var index = new StoryIndex();
        // A poll that was rolled back learns its items again under the numbers they had.
        var learning = Task.Run(() =>
        {
            for (var number = 1; number <= 3_000; number++)
            {
                var traits = Some(random);
                var mark = index.Mark;
                index.Learn(new ItemId(number), new StoryId(number), Seen, copy: false, traits);
                index.Unlearn(mark);
                index.Learn(new ItemId(number), new StoryId(number), Seen, copy: false, traits);
                Assert.Equal([new ItemId(number)], index.Copies(traits.Sketch, Seen, 1));
            }
        }, TestContext.Current.CancellationToken);
        await learning.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void No_more_items_stay_than_may_and_the_latest_learnt_do()
    {
        var random = new Random(11);
        var index = new StoryIndex();
        // Several blocks, each used again for later items.
        StoryTraits[] traits = [.. Enumerable.Range(1, 20_000).Select(_ => Some(random))];
        for (var number = 1; number <= traits.Length; number++)
        {
            index.Learn(new ItemId(number), new StoryId(number), Seen, copy: false, traits[number - 1]);
            index.Forget(DateTimeOffset.MinValue, most: 5_000);
        }

        Assert.Equal(5_000, index.Count);
        Assert.Empty(index.Copies(traits[14_999].Sketch, Seen, 1));
        Assert.Equal([new ItemId(15_001)], index.Copies(traits[15_000].Sketch, Seen, 1));
        Assert.Equal([new ItemId(20_000)], index.Copies(traits[^1].Sketch, Seen, 1));
    }

    [Fact]
    public void A_text_that_was_replaced_costs_no_other_its_place()
    {
        var random = new Random(13);
        var index = new StoryIndex();
        StoryTraits[] traits = [.. Enumerable.Range(1, 4).Select(_ => Some(random))];
        for (var number = 1; number <= 3; number++)
            index.Learn(new ItemId(number), new StoryId(number), Seen, copy: false, traits[number - 1]);
        index.Learn(new ItemId(2), new StoryId(2), Seen, copy: false, traits[3], revised: true);
        index.Forget(DateTimeOffset.MinValue, most: 3);

        Assert.Equal([new ItemId(1)], index.Copies(traits[0].Sketch, Seen, 1));
        index.Forget(DateTimeOffset.MinValue, most: 2);
        Assert.Empty(index.Copies(traits[0].Sketch, Seen, 1));
        Assert.Equal([new ItemId(2)], index.Copies(traits[3].Sketch, Seen, 1));
        Assert.Equal([new ItemId(3)], index.Copies(traits[2].Sketch, Seen, 1));
    }

    private static StoryTraits Some(Random random) => new(
        [.. Keys(random, StoryTraits.MostFeatures).Select(key => new Feature(key, 1))], [.. Keys(random, StoryTraits.MostSketchKeys)], Retrospect.No, 0, 0);

    private static IEnumerable<uint> Keys(Random random, int count) => Enumerable.Range(0, count).Select(_ => (uint)random.NextInt64(1, uint.MaxValue));
}
