using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Events;
using NewsMonitor.Core.Stories.Indexing;
using NewsMonitor.Core.Stories.Traits;

namespace NewsMonitor.Benchmarks.Stories;

/// <summary>
/// Examples for the merge decision. Positives: labelled reports and the story of their event so far. Negatives: other events' stories; stories
/// of an unlabelled background of other years, among which the labelled ones are put; and reports of that background met by its stories of a
/// week before, the days between taken out, so that they look alike and near and are another event.
/// </summary>
internal sealed class EventExamples(IReadOnlyList<LabelledItem> labelled, IReadOnlyList<Item> background, EventModel seed)
{
    private const int FirstLabelled = 1_000_000;

    /// <summary>There are some 3,000 such pairs to some 400 of one event.</summary>
    private const double StrangerWeight = 0.03;

    private static readonly DateTimeOffset Start = new(2023, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset WithinADay(int i) => Start.AddDays(4).AddMinutes(i);

    /// <summary>The item as if it came then.</summary>
    public static StoryTraits At(LabelledItem labelled, DateTimeOffset seen) => TraitReader.Read(labelled.Item with { FirstSeen = seen, Published = seen });

    public IEnumerable<EventExample> All() =>
    [
        .. Labelled(new StoryIndex(seed), i => labelled[i].Item.FirstSeen),
        .. Labelled(new StoryIndex(seed), WithinADay),
        .. Labelled(Filled(), WithinADay),
        .. Strangers(),
    ];

    private IEnumerable<EventExample> Labelled(StoryIndex index, Func<int, DateTimeOffset> clock)
    {
        var stories = new Dictionary<string, StoryId>();
        var events = new Dictionary<long, string?>();
        for (var i = 0; i < labelled.Count; i++)
        {
            var seen = clock(i);
            var traits = At(labelled[i], seen);
            foreach (var near in index.Weigh(traits))
            {
                var other = events.GetValueOrDefault(near.Story.Value, near.Story.Value < FirstLabelled ? "background" : null);
                // Of two reports without a label nobody knows.
                if (labelled[i].Event is not null || other is not (null or "background"))
                    yield return new EventExample(near.Evidence.Values(), labelled[i].Event == other, labelled[i].Event ?? other, 1);
            }

            var id = FirstLabelled + i;
            var story = new StoryId(id);
            if (labelled[i].Event is { } name)
                story = stories.TryGetValue(name, out var known) ? known : stories[name] = story;
            events[story.Value] = labelled[i].Event;
            index.Learn(new ItemId(id), story, seen, copy: false, traits);
        }
    }

    private IEnumerable<EventExample> Strangers()
    {
        var index = Filled();
        foreach (var (i, item) in background.Where(item => item.FirstSeen >= Start.AddDays(11)).Index())
            if (i % 2 == 0)
                foreach (var near in index.Weigh(TraitReader.Read(item with { FirstSeen = item.FirstSeen.AddDays(-7), Published = null })).Take(2))
                    yield return new EventExample(near.Evidence.Values(), false, null, StrangerWeight);
    }

    /// <summary>Four days of the background in stories.</summary>
    private StoryIndex Filled()
    {
        var index = new StoryIndex(seed);
        foreach (var (i, item) in background.TakeWhile(item => item.FirstSeen < Start.AddDays(4)).Index())
        {
            var itemTraits = TraitReader.Read(item);
            var near = index.Weigh(itemTraits);
            var joins = near.Count > 0 && near[0].Probability > 0.5;
            index.Learn(new ItemId(i + 1), joins ? near[0].Story : new StoryId(i + 1), item.FirstSeen, copy: joins && near[0].Evidence.Best > 0.95f, itemTraits);
        }

        return index;
    }
}
