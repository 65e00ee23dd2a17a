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

    private static StoryTraits Some(Random random) => new(
        [.. Keys(random, StoryTraits.MostFeatures).Select(key => new Feature(key, 1))], [.. Keys(random, StoryTraits.MostSketchKeys)], Retrospect.No, 0, 0);

    private static IEnumerable<uint> Keys(Random random, int count) => Enumerable.Range(0, count).Select(_ => (uint)random.NextInt64(1, uint.MaxValue));
}
