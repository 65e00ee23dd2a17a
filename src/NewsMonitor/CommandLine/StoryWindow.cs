using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.CommandLine;

/// <summary>Answers in memory what storage answers in the service, for items that come from a file.</summary>
internal sealed class StoryWindow : IStoryCandidates
{
    private readonly Dictionary<long, List<int>> _bySketch = [];
    private readonly List<Placed> _placed = [];
    private readonly Dictionary<(string Source, string Identity), int> _byIdentity = [];
    private readonly Dictionary<(string Source, string Link), int> _byLink = [];

    public async IAsyncEnumerable<(ItemLine Line, StoryDecision Decision, JsonElement? Of)> PlaceAllAsync(
        IEnumerable<ItemLine> lines, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var line in lines)
        {
            var item = line.ToItem(DateTimeOffset.UnixEpoch);
            var id = new ItemId(_placed.Count + 1);
            var unseen = new UnseenItem(item, Known(item));
            var assignment = await StoryAssignment.BeginAsync(this, StoryPolicy.Default, [unseen], cancellation);
            var (decision, sketch) = assignment.Place(id, unseen);
            JsonElement? of = decision.Of is { } other ? _placed[(int)other.Value - 1].Line.Id : null;
            Remember(line, item, decision, sketch);
            yield return (line, decision, of);
        }
    }

    public Task<IReadOnlyList<IReadOnlyList<StoryCandidate>>> FindAsync(
        IReadOnlyList<IReadOnlyCollection<long>> keys, DateTimeOffset since, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<IReadOnlyList<StoryCandidate>>>([.. keys.Select(ofOne => Find(ofOne, since, limit))]);

    private IReadOnlyList<StoryCandidate> Find(IReadOnlyCollection<long> keys, DateTimeOffset since, int limit) => [.. keys
        .SelectMany(hash => _bySketch.GetValueOrDefault(hash) ?? [])
        .CountBy(index => index)
        .Where(candidate => _placed[candidate.Key].Item.FirstSeen >= since)
        .OrderByDescending(candidate => candidate.Value)
        .ThenBy(candidate => candidate.Key)
        .Take(limit)
        .Select(candidate => _placed[candidate.Key].Candidate)];

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

    private void Remember(ItemLine line, Item item, StoryDecision decision, IReadOnlyList<long> sketch)
    {
        var index = _placed.Count;
        _placed.Add(new Placed(line, item, new StoryCandidate(new ItemId(index + 1), decision.Story, item.Title, Fingerprint.BodyOf(item), item.CanonicalLink)));
        _byIdentity[(item.Source, item.Identity)] = index;
        if (item.CanonicalLink is { } link)
            _byLink[(item.Source, link)] = index;
        foreach (var hash in sketch)
            (_bySketch.TryGetValue(hash, out var indexes) ? indexes : _bySketch[hash] = []).Add(index);
    }

    private sealed record Placed(ItemLine Line, Item Item, StoryCandidate Candidate);
}
