using System.Runtime.InteropServices;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories.Events;
using NewsMonitor.Core.Stories.Traits;

namespace NewsMonitor.Core.Stories.Indexing;

/// <summary>
/// The open items by what they are about and by what their texts share, in arrays: about 240 bytes an item. A function of what it learnt, in
/// its order, and of the time it was told, however often it was filled anew. What it learnt last can be unlearnt. Not for use by several
/// threads at once.
/// </summary>
public sealed class StoryIndex
{
    /// <summary>Of the items that share a key the newest so many are looked at: a key that more of them hold says little about any.</summary>
    private const int MostHolders = 64;

    private readonly Postings _postings = new();
    private readonly FeatureCounts _counts = new();
    private readonly List<(int At, int Replaced)> _replaced = [];
    private readonly Dictionary<int, int> _sharing = [];
    private readonly StoryWeigher _weigher;
    private int _replacedHeld;

    public StoryIndex(EventModel? model = null) => _weigher = new StoryWeigher(_postings, _counts, model ?? EventModel.Learnt);

    /// <summary>How many items it holds.</summary>
    public int Count => _postings.Count - _postings.First;

    /// <summary>What <see cref="Unlearn"/> goes back to.</summary>
    public int Mark => _postings.Count;

    /// <summary>Whether it has had its time, after some 170 million items, and a new one must be filled from what is on record.</summary>
    public bool IsSpent => _postings.IsSpent;

    /// <summary>Takes in an item and the story it is in.</summary>
    /// <param name="item">Which; known from before when it was revised.</param>
    /// <param name="story">Its story.</param>
    /// <param name="seen">When it was first seen.</param>
    /// <param name="copy">A copy's event is told already: it is found by its text alone.</param>
    /// <param name="traits">What it is found by.</param>
    /// <param name="revised">Whether an older text of the item is to be forgotten.</param>
    public void Learn(ItemId item, StoryId story, DateTimeOffset seen, bool copy, StoryTraits traits, bool revised = false)
    {
        if (revised && Find(item) is { } old)
            Replace(old);
        var index = _postings.Add();
        var (block, at) = _postings[index];
        (block.Items[at], block.Stories[at], block.Seen[at], block.Told[at]) = (item.Value, story.Value, SecondsOf(seen), traits.Told);
        (block.Features[at], block.Languages[at], block.States[at]) = ((byte)traits.Features.Length, traits.Language, copy ? ItemState.Copy : ItemState.Own);
        if (!copy)
            LearnFeatures(index, traits);
        for (var i = 0; i < traits.Sketch.Length; i++)
            if (traits.Sketch[i] != 0)
                _postings.Link(index, StoryTraits.MostFeatures + i, traits.Sketch[i]);
        if (!copy)
            _postings.Link(index, Block.StorySlot, Postings.KeyOf(story.Value));
    }

    /// <summary>Undoes what was learnt after the mark.</summary>
    public void Unlearn(int mark)
    {
        while (_postings.Count > Math.Max(mark, _postings.First))
        {
            var index = _postings.Count - 1;
            var (block, at) = _postings[index];
            if (block.States[at] == ItemState.Own)
                CountFeatures(index, -1);
            _postings.RemoveNewest();
            if (_replaced.Count > 0 && _replaced[^1].At == index)
                Restore();
        }
    }

    /// <summary>Items seen before then are found no more.</summary>
    /// <param name="before">How old is too old.</param>
    /// <param name="held">So many stay whatever their age.</param>
    /// <param name="most">And no more than so many stay, the latest learnt.</param>
    public void Forget(DateTimeOffset before, int held = 0, int most = int.MaxValue)
    {
        var oldest = SecondsOf(before);
        // An index that was filled anew does not hold the texts that were replaced: they must not cost others their place.
        while (Count > held && _postings[_postings.First] is var (block, at) && (block.Seen[at] < oldest || Count - _replacedHeld > most))
        {
            if (block.States[at] == ItemState.Own)
                CountFeatures(_postings.First, -1);
            _replacedHeld -= (block.States[at] & ItemState.Replaced) == 0 ? 0 : 1;
            _postings.RemoveOldest();
        }

        // Long since committed.
        if (_replaced.Count > Block.Size)
            _replaced.Clear();
    }

    /// <summary>The items whose sketches share most values with the keys, newest first among equals; not those that share much less than another.</summary>
    /// <param name="keys">Distinct.</param>
    /// <param name="since">Items seen before do not count.</param>
    /// <param name="limit">How many at the most.</param>
    public IReadOnlyList<ItemId> Copies(IReadOnlyList<uint> keys, DateTimeOffset since, int limit)
    {
        var oldest = SecondsOf(since);
        _sharing.Clear();
        foreach (var wanted in keys)
        {
            var seen = 0;
            var link = _postings.Head(wanted);
            while (seen < MostHolders && _postings.Next(ref link, out var index, out var slot, out var key))
                if (key == wanted && slot is >= StoryTraits.MostFeatures and < Block.StorySlot && _postings[index] is var (block, at) && (block.States[at] & ItemState.Replaced) == 0 && block.Seen[at] >= oldest)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_sharing, index, out _)++;
                    seen++;
                }
        }

        if (_sharing.Count == 0)
            return [];
        // What shares half of what the nearest shares may be nearer by its text; what shares less is there by chance.
        var most = _sharing.Values.Max();
        return
        [
            .. _sharing.Where(near => near.Value * 2 >= most).OrderByDescending(near => near.Value).ThenByDescending(near => near.Key)
                .Take(limit).Select(near => ItemAt(near.Key)),
        ];
    }

    /// <summary>The stories that may tell of the same event, the likeliest first.</summary>
    /// <param name="traits">Of the item.</param>
    public IReadOnlyList<StoryEvidence> Weigh(StoryTraits traits) => _weigher.Weigh(traits);

    /// <summary>The story an item is in; null when it is not held.</summary>
    public StoryId? StoryOf(ItemId item) => Find(item) is { } index && _postings[index] is var (block, at) ? new StoryId(block.Stories[at]) : null;

    internal static int SecondsOf(DateTimeOffset time) => (int)Math.Clamp(time.ToUnixTimeSeconds(), 0, int.MaxValue);

    private ItemId ItemAt(int index) => _postings[index] is var (block, at) ? new ItemId(block.Items[at]) : default;

    private void LearnFeatures(int index, StoryTraits traits)
    {
        var (block, at) = _postings[index];
        for (var i = 0; i < traits.Features.Length; i++)
        {
            block.Marks[(at * StoryTraits.MostFeatures) + i] = traits.Features[i].Mark;
            _postings.Link(index, i, traits.Features[i].Key);
        }

        CountFeatures(index, 1);
    }

    private void CountFeatures(int index, int change)
    {
        var (block, at) = _postings[index];
        for (var i = 0; i < block.Features[at]; i++)
            _counts.Add((uint)(block.Entries[(at * Block.Stride) + i] >> 32), change);
        _counts.Texts += change;
    }

    private void Replace(int index)
    {
        var (block, at) = _postings[index];
        if (block.States[at] == ItemState.Own)
            CountFeatures(index, -1);
        _replaced.Add((_postings.Count, index));
        block.States[at] |= ItemState.Replaced;
        _replacedHeld++;
    }

    private void Restore()
    {
        var index = _replaced[^1].Replaced;
        _replaced.RemoveAt(_replaced.Count - 1);
        if (index < _postings.First)
            return;
        var (block, at) = _postings[index];
        block.States[at] &= ~ItemState.Replaced;
        _replacedHeld--;
        if (block.States[at] == ItemState.Own)
            CountFeatures(index, 1);
    }

    private int? Find(ItemId item)
    {
        for (var index = _postings.Count - 1; index >= _postings.First; index--)
            if (_postings[index] is var (block, at) && block.Items[at] == item.Value && (block.States[at] & ItemState.Replaced) == 0)
                return index;
        return null;
    }
}
