using System.Runtime.InteropServices;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories.Events;
using NewsMonitor.Core.Stories.Traits;

namespace NewsMonitor.Core.Stories.Indexing;

/// <summary>Finds the stories near an item and weighs what speaks for each. The cost does not grow with the number of items held.</summary>
internal sealed class StoryWeigher(Postings postings, FeatureCounts counts, EventModel model)
{
    /// <summary>Of the items that share a feature the newest so many are looked at.</summary>
    private const int MostHolders = 48;

    /// <summary>And of all features together, the rarest first: what many share tells little.</summary>
    private const int MostVisits = 256;

    private const int MostNear = 16;
    private const int MostStories = 4;
    private const int MostMembers = 24;

    /// <summary>Texts the window is taken to hold beside its own, none of them like any: with few texts, counting says nothing yet.</summary>
    private const float PriorTexts = 2000;

    private readonly Dictionary<int, float> _near = [];
    private readonly Vector _mine = new();
    private readonly Vector _theirs = new();
    private readonly Centroid _centroid = new();
    private readonly List<(int Index, float Score)> _ranked = [];

    public IReadOnlyList<StoryEvidence> Weigh(StoryTraits traits)
    {
        _mine.Clear();
        foreach (var feature in traits.Features)
            _mine.Add(feature.Key, feature.Mark, feature.Weight * Rarity(feature.Key));
        Collect();
        if (_near.Count == 0)
            return [];
        _ranked.Clear();
        foreach (var (index, score) in _near)
            _ranked.Add((index, score));
        _ranked.Sort(static (left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : right.Index.CompareTo(left.Index));

        var stories = new List<(long Story, int Best)>(MostStories);
        foreach (var (index, _) in _ranked.Take(MostNear))
            if (postings[index] is var (block, at) && stories.Count < MostStories && !stories.Exists(story => story.Story == block.Stories[at]))
                stories.Add((block.Stories[at], index));
        return [.. stories.Select(story => Evidence(traits, story.Story, story.Best)).OrderByDescending(story => story.Probability)];
    }

    /// <summary>How rare a feature is in the window, 1 for what was never seen.</summary>
    private float Rarity(uint key)
    {
        var texts = counts.Texts + PriorTexts;
        return MathF.Log(texts / (1 + Math.Min(counts.Of(key), counts.Texts))) / MathF.Log(texts);
    }

    private void Collect()
    {
        _near.Clear();
        var visits = 0;
        foreach (var wanted in _mine.RarestFirst(counts))
        {
            var seen = 0;
            var link = postings.Head(wanted.Key);
            while (seen < MostHolders && visits < MostVisits && postings.Next(ref link, out var index, out var slot, out var key))
            {
                if (key != wanted.Key || slot >= StoryTraits.MostFeatures)
                    continue;
                var (block, at) = postings[index];
                if (block.States[at] != ItemState.Own)
                    continue;
                var theirs = new Feature(key, block.Marks[(at * StoryTraits.MostFeatures) + slot]);
                CollectionsMarshal.GetValueRefOrAddDefault(_near, index, out _) += wanted.Weight * theirs.Weight;
                seen++;
                visits++;
            }
        }
    }

    private StoryEvidence Evidence(StoryTraits traits, long story, int near)
    {
        var (best, bestIndex, members, gap) = (-1f, near, 0, int.MaxValue);
        _centroid.Clear();
        void Look(int index)
        {
            var (block, at) = postings[index];
            Read(index);
            var cosine = _mine.Cosine(_theirs);
            _centroid.Add(_theirs);
            members++;
            gap = Math.Min(gap, Math.Abs(traits.Told - block.Told[at]));
            if (cosine > best)
                (best, bestIndex) = (cosine, index);
        }

        var met = false;
        var wanted = Postings.KeyOf(story);
        var link = postings.Head(wanted);
        while (members < MostMembers && postings.Next(ref link, out var index, out var slot, out var key))
            if (key == wanted && slot == Block.StorySlot && postings[index] is var (own, place) && own.Stories[place] == story && own.States[place] == ItemState.Own)
            {
                met |= index == near;
                Look(index);
            }

        if (!met)
            Look(near);
        Read(bestIndex);
        var shared = _mine.SharedWith(_theirs);
        var (bestBlock, bestAt) = postings[bestIndex];
        var evidence = new EventEvidence(
            best, _centroid.Cosine(_mine), _mine.TitleCosine(_theirs), shared.All, shared.Names, shared.Numbers, shared.Countries, gap / 3600f, members,
            bestBlock.Languages[bestAt] != traits.Language, counts.Texts)
        {
            OtherCountries = MathF.Min(_mine.CountriesWithout(_centroid.Holds), _theirs.CountriesWithout(_mine.Holds)),
        };
        return new StoryEvidence(new StoryId(story), new ItemId(bestBlock.Items[bestAt]), evidence, model.Probability(evidence), _mine.KeysSharedWith(_theirs));
    }

    private void Read(int index)
    {
        var (block, at) = postings[index];
        _theirs.Clear();
        for (var i = 0; i < block.Features[at]; i++)
        {
            var feature = new Feature((uint)(block.Entries[(at * Block.Stride) + i] >> 32), block.Marks[(at * StoryTraits.MostFeatures) + i]);
            _theirs.Add(feature.Key, feature.Mark, feature.Weight * Rarity(feature.Key));
        }
    }
}
