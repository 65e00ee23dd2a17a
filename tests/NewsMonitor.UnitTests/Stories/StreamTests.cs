using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.UnitTests.Stories;

/// <summary>The same stream, cut at other points and with restarts, gives the same stories.</summary>
public sealed class StreamTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Places = ["Kelvaro", "Ostrand", "Bremvik", "Tallmere", "Quissan", "Dovrek"];
    private static readonly string[] Subjects = ["harbour pilots", "teachers", "bridge builders", "bakers", "river ferries", "museum guards", "glass makers"];
    private static readonly string[] Deeds = ["walk out", "return", "sue the province", "win a prize", "lose their licence", "march to the coast"];
    private static readonly string[] Details =
    [
        "Eleven freighters wait at anchor", "A tribunal hears the case on Tuesday", "The mayor called it a scandal", "Nobody was hurt in the fire",
        "Four hundred came to the square", "The union wants nine per cent more", "Rain kept the crowd small", "An inquiry will report in March",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Cuts_and_restarts_change_nothing(int seed)
    {
        var stream = Stream(new Random(seed), 400);
        var whole = await new Shelf().PlaceAsync(stream, TestContext.Current.CancellationToken);
        Assert.Equal(whole, await CutAsync(stream, new Random(seed + 100)));
    }

    [Fact]
    public async Task The_stream_holds_every_relation()
    {
        var placed = await new Shelf().PlaceAsync(Stream(new Random(1), 300), TestContext.Current.CancellationToken);
        Assert.Equal([Relation.New, Relation.Copy, Relation.FollowUp], placed.Select(decision => decision.Relation).Distinct().Order());
    }

    private static async Task<IReadOnlyList<StoryDecision>> CutAsync(List<Item> stream, Random random)
    {
        var shelf = new Shelf();
        var decisions = new List<StoryDecision>();
        for (var start = 0; start < stream.Count;)
        {
            // What one poll brings was first seen at one time.
            var together = stream.Skip(start).Take(random.Next(1, 12)).TakeWhile(item => item.FirstSeen == stream[start].FirstSeen).ToList();
            decisions.AddRange(await shelf.PollAsync(together, TestContext.Current.CancellationToken));
            start += together.Count;
            if (random.Next(4) == 0)
                shelf.Restart();
        }

        return decisions;
    }

    /// <summary>Two weeks of reports of made-up events: some new, some of an event before, some the text of one before under another headline.</summary>
    private static List<Item> Stream(Random random, int count)
    {
        var items = new List<Item>();
        for (var i = 0; i < count; i++)
        {
            var before = items.Count > 0 && random.Next(3) > 0 ? items[random.Next(Math.Max(0, items.Count - 40), items.Count)] : null;
            var title = before is null || random.Next(2) == 0
                ? $"{Pick(random, Places)} {Pick(random, Subjects)} {Pick(random, Deeds)} after {random.Next(3, 90)} days"
                : before.Title + " again";
            var summary = before is not null && random.Next(2) == 0
                ? before.Summary
                : $"{Pick(random, Details)}. {Pick(random, Subjects)} of {Pick(random, Places)} and {Pick(random, Places)} {Pick(random, Deeds)}. {Pick(random, Details)}.";
            items.Add(new Item { Identity = $"i{i}", Title = title, Summary = summary, FirstSeen = Noon.AddHours(i / 12 * 10) });
        }

        return items;
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
