using System.Text.Json;
using NewsMonitor.Core;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Traits;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Benchmarks.Backtesting;

/// <summary>A directory with an SQLite store full of items, committed as polls commit them, and two configurations that differ in every watchlist.</summary>
internal sealed class FilledStore : IDisposable
{
    private const int PollSize = 1000;
    private const int Watchlists = 50;
    private const int TermsOfOne = 10;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-backtest-");

    private FilledStore() { }

    public string Path => _directory.FullName;

    public static string After(string directory) => System.IO.Path.Combine(directory, "after.json");

    public static string Before(string directory) => System.IO.Path.Combine(directory, "before.json");

    public static async Task<FilledStore> MakeAsync()
    {
        var store = new FilledStore();
        var items = NewsItems.Read(TimeProvider.System.GetUtcNow());
        var words = new Dictionary<string, int>();
        await using var database = await MonitorDatabase.OpenAsync(StorageOptions.Sqlite(System.IO.Path.Combine(store.Path, "data")), TimeProvider.System, default);
        await database.Feeds.SyncAsync([new Feed { Name = "papers", Url = new Uri("https://paper.example/feed") }], default);
        foreach (var poll in items.Chunk(PollSize))
        {
            Count(poll, words);
            await CommitAsync(database, poll);
        }

        store.WriteConfigurations(words);
        return store;
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static async Task CommitAsync(MonitorDatabase database, Item[] items)
    {
        var now = TimeProvider.System.GetUtcNow();
        var feed = (await database.Feeds.ClaimDueAsync(1, int.MaxValue, TimeSpan.FromMinutes(5), all: true, default)).Single();
        await using var session = await database.BeginPollAsync(feed, default);
        var first = await session.ReserveItemIdsAsync(items.Length, default);
        var polled = items.Select((item, index) => new PolledItem(
            new ItemId(first.Value + index), item, "", TraitReader.Read(item), new StoryDecision(new StoryId(first.Value + index), Relation.New, null, 0, ""), MatchResult.Nothing));
        var result = new PollResult { State = new FeedState { NextCheckAt = now, BaselineDone = true }, Items = [.. polled] };
        if (!await session.CommitAsync(result, new DeliverySettings(TimeSpan.FromDays(1), "paper.example"), default))
            throw new InvalidOperationException("The lease ended while the store was filled.");
    }

    private static void Count(Item[] items, Dictionary<string, int> words)
    {
        foreach (var item in items)
            foreach (var word in $"{item.Title} {item.Summary}".Split(' ').Where(word => word.Length is > 4 and < 12 && word.All(char.IsAsciiLetterLower)).Distinct())
                words[word] = words.GetValueOrDefault(word) + 1;
    }

    /// <summary>Watchlists of words that stand in 0.1 to 1 % of the items; the old set lacks one word of each and asks for less.</summary>
    private void WriteConfigurations(Dictionary<string, int> words)
    {
        var common = words.Where(word => word.Value is > NewsItems.Count / 1000 and < NewsItems.Count / 100).Select(word => word.Key).Order(StringComparer.Ordinal).ToList();
        var random = new Random(3);
        var lists = Enumerable.Range(0, Watchlists).Select(_ => Enumerable.Range(0, TermsOfOne).Select(_ => common[random.Next(common.Count)]).Distinct().ToList()).ToList();
        File.WriteAllText(After(Path), Configuration(lists, minScore: 3));
        File.WriteAllText(Before(Path), Configuration([.. lists.Select(list => list[1..])], minScore: 2));
    }

    private string Configuration(List<List<string>> lists, int minScore) => JsonSerializer.Serialize(new
    {
        Monitor = new
        {
            DataDirectory = System.IO.Path.Combine(Path, "data"),
            Watchlists = lists.Select((terms, index) => new
            {
                Name = $"subject {index}",
                Terms = terms.Select((term, place) => place == 0 ? $"{term} NEAR/8 {terms[1]}" : term),
                MinScore = minScore,
            }),
        },
    });
}
