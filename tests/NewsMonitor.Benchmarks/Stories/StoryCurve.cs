using Microsoft.Data.Sqlite;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Indexing;
using Spectre.Console;

namespace NewsMonitor.Benchmarks.Stories;

/// <summary><c>stories</c>: what placing an item costs with more and more items in the window, texts read from SQLite.</summary>
internal sealed class StoryCurve : IOpenStories, IDisposable
{
    public const string Command = "stories";

    private const int Measured = 20_000;
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];
    private static readonly TimeSpan Pace = StoryPolicy.Default.Window / (Sizes[^1] + Measured + 1000);

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"story-curve-{Environment.ProcessId}.db");
    private readonly SqliteConnection _connection;
    private readonly StoryIndex _index = new();
    private readonly StoryMill _mill = new(1, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), Pace);
    private long _items;
    private long _read;

    private StoryCurve()
    {
        _connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE items (id INTEGER PRIMARY KEY, story_id, title, body, link, source)");
    }

    public static async Task<int> RunAsync()
    {
        using var curve = new StoryCurve();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var table = new Table().AddColumns("items in the window", "items a second of a core", "microseconds an item", "texts read an item", "copies", "follow-ups", "memory of the index, MB");
        foreach (var size in Sizes)
        {
            // The rest of the window comes without being measured; it is placed all the same.
            await curve.PlaceAsync(size - (int)curve._items);
            curve._read = 0;
            var clock = Environment.CpuUsage.TotalTime;
            var relations = await curve.PlaceAsync(Measured);
            // Of one core, whatever else the machine does.
            var seconds = (Environment.CpuUsage.TotalTime - clock).TotalSeconds;
            table.AddRow(
                $"{size:N0}", $"{Measured / seconds:N0}", $"{seconds * 1e6 / Measured:N0}", $"{(double)curve._read / Measured:0.0}",
                $"{relations.GetValueOrDefault(Relation.Copy):N0}", $"{relations.GetValueOrDefault(Relation.FollowUp):N0}",
                $"{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:N0}");
        }

        AnsiConsole.Write(table);
        return 0;
    }

    public Task<StoryIndex> IndexAsync(DateTimeOffset since, CancellationToken cancellation) => Task.FromResult(_index);

    public Task<IReadOnlyList<StoryCandidate>> ReadAsync(IReadOnlyCollection<ItemId> items, CancellationToken cancellation)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT id, story_id, title, body, link, source FROM items WHERE id IN ({string.Join(',', items.Select(item => item.Value))})";
        var candidates = new List<StoryCandidate>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            candidates.Add(new StoryCandidate(
                new ItemId(reader.GetInt64(0)), new StoryId(reader.GetInt64(1)), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5)));
        _read += candidates.Count;
        return Task.FromResult<IReadOnlyList<StoryCandidate>>(candidates);
    }

    public void Dispose()
    {
        _connection.Dispose();
        File.Delete(_path);
    }

    /// <summary>Ten to a poll, each poll written before the next.</summary>
    private async Task<Dictionary<Relation, int>> PlaceAsync(int count)
    {
        var relations = new Dictionary<Relation, int>();
        for (var placed = 0; placed < count; placed += 10)
        {
            var unseen = Enumerable.Range(0, 10).Select(_ => new UnseenItem(_mill.Next(), null)).ToList();
            var assignment = await StoryAssignment.BeginAsync(this, StoryPolicy.Default, unseen, CancellationToken.None);
            using var transaction = _connection.BeginTransaction();
            foreach (var item in unseen)
            {
                var id = new ItemId(++_items);
                var (decision, _) = assignment.Place(id, item);
                relations[decision.Relation] = relations.GetValueOrDefault(decision.Relation) + 1;
                Write(id, decision, item.Item);
            }

            transaction.Commit();
        }

        return relations;
    }

    private void Write(ItemId id, StoryDecision decision, Item item)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "INSERT INTO items VALUES (@id, @story, @title, @body, @link, @source)";
        foreach (var (name, value) in new (string, object?)[]
        {
            ("@id", id.Value), ("@story", decision.Story.Value), ("@title", item.Title), ("@body", Fingerprint.BodyOf(item)), ("@link", item.CanonicalLink), ("@source", item.Source),
        })
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
