using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Indexing;

namespace NewsMonitor.CommandLine;

/// <summary>Answers in memory what storage answers in the service, for items that come from a file.</summary>
internal sealed class StoryWindow : IOpenStories
{
    private readonly StoryIndex _index = new();
    private readonly List<Placed> _placed = [];
    private readonly Dictionary<(string Source, string Identity), int> _byIdentity = [];
    private readonly Dictionary<(string Source, string Link), int> _byLink = [];
    private DateTimeOffset _latest = DateTimeOffset.UnixEpoch;

    public async IAsyncEnumerable<(ItemLine Line, StoryDecision Decision, JsonElement? Of)> PlaceAllAsync(
        IEnumerable<ItemLine> lines, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var line in lines)
        {
            // An item without a date came when the one before it did.
            var item = line.ToItem(_latest);
            _latest = item.FirstSeen > _latest ? item.FirstSeen : _latest;
            var id = new ItemId(_placed.Count + 1);
            var unseen = new UnseenItem(item, Known(item));
            var assignment = await StoryAssignment.BeginAsync(this, StoryPolicy.ForFiles, [unseen], cancellation);
            var (decision, _) = assignment.Place(id, unseen);
            JsonElement? of = decision.Of is { } other ? _placed[(int)other.Value - 1].Line.Id : null;
            Remember(line, item, decision);
            yield return (line, decision, of);
        }
    }

    public Task<StoryIndex> IndexAsync(DateTimeOffset since, CancellationToken cancellation) => Task.FromResult(_index);

    public Task<IReadOnlyList<StoryCandidate>> ReadAsync(IReadOnlyCollection<ItemId> items, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<StoryCandidate>>([.. items.Select(item => _placed[(int)item.Value - 1].Candidate)]);

    /// <summary>The same source's item of that id or page, if its text was another.</summary>
    private KnownItem? Known(Item item)
    {
        if (!(item.Identity.Length > 0 && _byIdentity.TryGetValue((item.Source, item.Identity), out var index))
            && (item.CanonicalLink is null || !_byLink.TryGetValue((item.Source, item.CanonicalLink), out index)))
            return null;
        var known = _placed[index];
        if (known.Item.Title == item.Title && known.Item.Summary == item.Summary && known.Item.Content == item.Content)
            return null;
        return new KnownItem(new ItemId(index + 1), known.Item.Identity, known.Candidate.Story, known.Item.TextHash);
    }

    private void Remember(ItemLine line, Item item, StoryDecision decision)
    {
        var index = _placed.Count;
        _placed.Add(new Placed(line, item, new StoryCandidate(new ItemId(index + 1), decision.Story, item.Title, Fingerprint.BodyOf(item), item.CanonicalLink, item.Source)));
        _byIdentity[(item.Source, item.Identity)] = index;
        if (item.CanonicalLink is { } link)
            _byLink[(item.Source, link)] = index;
    }

    private sealed record Placed(ItemLine Line, Item Item, StoryCandidate Candidate);
}
