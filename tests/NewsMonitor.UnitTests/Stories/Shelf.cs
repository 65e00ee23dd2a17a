using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Indexing;
using NewsMonitor.Core.Stories.Traits;

namespace NewsMonitor.UnitTests.Stories;

/// <summary>What storage does, held in memory: rows on record, and an index that can be filled from them anew.</summary>
internal sealed class Shelf(StoryPolicy policy) : IOpenStories
{
    private readonly List<Row> _rows = [];
    private StoryIndex _index = new();

    public Shelf()
        : this(StoryPolicy.Default)
    {
    }

    public Task<StoryIndex> IndexAsync(DateTimeOffset since, CancellationToken cancellation) => Task.FromResult(_index);

    public Task<IReadOnlyList<StoryCandidate>> ReadAsync(IReadOnlyCollection<ItemId> items, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<StoryCandidate>>([.. items.Select(item => _rows[(int)item.Value - 1].Candidate)]);

    /// <summary>A node that starts anew knows what is on record and nothing else.</summary>
    public void Restart()
    {
        _index = new StoryIndex();
        foreach (var row in _rows)
            _index.Learn(row.Candidate.Item, row.Candidate.Story, row.Seen, row.Copy, StoryTraits.FromBytes(row.Traits));
    }

    /// <summary>Each item by itself, as if each came with a poll of its own.</summary>
    public async Task<IReadOnlyList<StoryDecision>> PlaceAsync(IEnumerable<Item> items, CancellationToken cancellation)
    {
        var decisions = new List<StoryDecision>();
        foreach (var item in items)
            decisions.AddRange(await PollAsync([item], cancellation));
        return decisions;
    }

    /// <summary>All the items with one poll.</summary>
    public async Task<IReadOnlyList<StoryDecision>> PollAsync(IReadOnlyList<Item> items, CancellationToken cancellation)
    {
        var unseen = items.Select(item => new UnseenItem(item, null)).ToList();
        var assignment = await StoryAssignment.BeginAsync(this, policy, unseen, cancellation);
        var decisions = new List<StoryDecision>();
        foreach (var item in unseen)
        {
            var id = new ItemId(_rows.Count + 1);
            var (decision, traits) = assignment.Place(id, item);
            var candidate = new StoryCandidate(id, decision.Story, item.Item.Title, Fingerprint.BodyOf(item.Item), item.Item.CanonicalLink, item.Item.Source);
            _rows.Add(new Row(candidate, item.Item.FirstSeen, decision.TellsNothingNew, traits.ToBytes()));
            decisions.Add(decision);
        }

        return decisions;
    }

    private sealed record Row(StoryCandidate Candidate, DateTimeOffset Seen, bool Copy, byte[] Traits);
}
