using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Indexing;
using NewsMonitor.Storage.Stories;

namespace NewsMonitor.CommandLine;

/// <summary>
/// Where items belong: those on record where they are, others where they would go if they came now, one after the other. Beside what is on
/// record it holds those others in memory. Changes nothing.
/// </summary>
internal sealed class ExplainedStories : IOpenStories
{
    private readonly StoryRecords? _records;
    private readonly IOpenStories? _open;
    private readonly IReadOnlyList<PlacedItem> _known;
    private readonly Dictionary<ItemId, StoryCandidate> _asked = [];
    private readonly StoryIndex _empty = new();
    private long _next;

    private ExplainedStories(StoryRecords? records, IReadOnlyList<PlacedItem> known, long next) =>
        (_records, _open, _known, _next) = (records, records?.Open(), known, next);

    /// <param name="records">Null when nothing is on record.</param>
    /// <param name="items">That are going to be asked about.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<ExplainedStories> BeginAsync(StoryRecords? records, IReadOnlyCollection<Item> items, CancellationToken cancellation) => records is null
        ? new ExplainedStories(null, [], 1)
        : new ExplainedStories(records, await records.LikeAsync(items, cancellation), (await records.NextAsync(cancellation)).Value);

    public async Task<ExplainedStory> ExplainAsync(Item item, CancellationToken cancellation) =>
        Known(item) is { } known ? await RecordedAsync(known, cancellation) : await ExpectedAsync(item, cancellation);

    /// <summary>What is on record of an item, and of its story.</summary>
    public async Task<ExplainedStory> RecordedAsync(PlacedItem item, CancellationToken cancellation)
    {
        var story = await _records!.FindAsync(item.Decision.Story, cancellation);
        return new ExplainedStory.Recorded(item, story?.Items.Count ?? 1, story?.Corroboration ?? default);
    }

    public Task<StoryIndex> IndexAsync(DateTimeOffset since, CancellationToken cancellation) => _open?.IndexAsync(since, cancellation) ?? Task.FromResult(_empty);

    public async Task<IReadOnlyList<StoryCandidate>> ReadAsync(IReadOnlyCollection<ItemId> items, CancellationToken cancellation)
    {
        var recorded = items.Where(item => !_asked.ContainsKey(item)).ToList();
        var read = _open is null || recorded.Count == 0 ? [] : await _open.ReadAsync(recorded, cancellation);
        return [.. read, .. items.Where(_asked.ContainsKey).Select(item => _asked[item])];
    }

    private async Task<ExplainedStory> ExpectedAsync(Item item, CancellationToken cancellation)
    {
        var id = new ItemId(_next++);
        var unseen = new UnseenItem(item with { FirstSeen = TimeProvider.System.GetUtcNow() }, null);
        var assignment = await StoryAssignment.BeginAsync(this, StoryPolicy.Default, [unseen], cancellation);
        var (decision, _) = assignment.Place(id, unseen);
        _asked[id] = new StoryCandidate(id, decision.Story, item.Title, Fingerprint.BodyOf(item), item.CanonicalLink, item.Source);
        return new ExplainedStory.Expected(id.Value, decision);
    }

    private PlacedItem? Known(Item item) => _known.FirstOrDefault(known => item.CanonicalLink is { } link
        ? known.Item.CanonicalLink == link
        : known.Item.Title == item.Title && known.Item.Summary == item.Summary);
}
