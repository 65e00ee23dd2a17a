using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Traits;
using NewsMonitor.Storage;

namespace NewsMonitor.Benchmarks.Scale;

/// <summary>What a node has to hold in memory after a week: the traits of as many items, seen over the window of open stories. Their texts are not on record.</summary>
internal static class ScaleHistory
{
    /// <summary>Read from texts; the others are like them in one half of their features.</summary>
    private const int Read = 20_000;

    private const int BatchSize = 50_000;

    private static readonly string[] Columns = ["number", "item_id", "story_id", "first_seen", "is_copy", "traits"];

    public static async Task FillAsync(StorageOptions options, int items)
    {
        await using var database = await MonitorDatabase.OpenAsync(options, TimeProvider.System, CancellationToken.None);
        var texts = new ScaleTexts(3);
        StoryTraits[] read = [.. Enumerable.Range(0, Math.Min(Read, items)).Select(_ => ReadOne(texts))];
        for (var first = 1; first <= items; first += BatchSize)
        {
            var numbers = Enumerable.Range(first, Math.Min(BatchSize, items - first + 1));
            await database.Store.WriteAsync(async (write, now) =>
            {
                var begin = now - (long)StoryPolicy.Default.Window.TotalMilliseconds;
                await database.Store.Dialect.InsertAsync(write, "story_traits", Columns, numbers.Select(number => new object?[]
                {
                    (long)number, (long)number, (long)number, begin + ((now - begin) * number / items), 0L, Like(read[number % read.Length], number / read.Length).ToBytes(),
                }), CancellationToken.None);
                return await write.ExecuteAsync("UPDATE counters SET value = @last WHERE name = 'item'", new { last = (long)numbers.Last() }, CancellationToken.None);
            }, CancellationToken.None);
        }
    }

    private static StoryTraits ReadOne(ScaleTexts texts)
    {
        var (title, summary) = texts.Next();
        return TraitReader.Read(new Item { Identity = title, Title = title, Summary = summary, Language = "en", FirstSeen = TimeProvider.System.GetUtcNow() });
    }

    private static StoryTraits Like(StoryTraits one, int round) => new(
        [.. one.Features.Select((feature, i) => i % 2 == 0 ? feature : feature with { Key = Other(feature.Key, round) })],
        [.. one.Sketch.Select(key => Other(key, round))], one.Retrospect, one.Language, one.Told);

    private static uint Other(uint key, int round) => unchecked((key + (uint)round) * 0x9E3779B1u) | 1;
}
