using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Events;
using NewsMonitor.Core.Stories.Indexing;

namespace NewsMonitor.Benchmarks.Stories;

/// <summary><c>learn-events FOLDER</c>: the coefficients of <see cref="EventModel"/> from labelled events, with figures cross-validated by event.</summary>
internal sealed class EventLearning
{
    public const string Command = "learn-events";

    private const int Folds = 5;
    private const double Ridge = 0.01;

    private readonly IReadOnlyList<LabelledItem> _items;
    private readonly IReadOnlyList<Item> _background;

    private EventLearning(string folder)
    {
        _items = LabelledItem.Read(Path.Combine(folder, "events-dev.jsonl"));
        _background = Background.Read(Path.Combine(folder, "items-2023-01.jsonl.gz"));
    }

    public static int Run(string folder)
    {
        new EventLearning(folder).Learn();
        return 0;
    }

    private void Learn()
    {
        // Which stories the background falls into depends on the model: once round to settle.
        var first = Logistic.Fit([.. new EventExamples(_items, _background, EventModel.Learnt).All()], Ridge);
        var examples = new EventExamples(_items, _background, first).All().ToList();
        var model = Logistic.Fit(examples, Ridge);
        Console.WriteLine($"{examples.Count} examples, {examples.Count(example => example.Same)} of them one event");
        Console.WriteLine(FormattableString.Invariant($"{model.Intercept:0.00}, [{string.Join(", ", model.Coefficients.Select(each => FormattableString.Invariant($"{each:0.00}")))}]"));
        var partial = Enumerable.Range(0, Folds).Select(fold => Logistic.Fit([.. examples.Where(example => !Held(example.Event, fold))], Ridge)).ToList();
        foreach (var (name, clock) in new (string, Func<int, DateTimeOffset>)[] { ("as published", i => _items[i].Item.FirstSeen), ("all within a day", EventExamples.WithinADay) })
        {
            var crossed = partial.SelectMany((part, fold) =>
                Cluster(part, clock).Where(pair => Held(pair.Event, fold)).Select(pair => (pair.Event, pair.Cluster + (fold * 1000L))));
            Console.WriteLine($"{name}: {BCubed.Of(Cluster(model, clock))}; cross-validated {BCubed.Of([.. crossed])}");
        }
    }

    /// <summary>An event is in one fold with all its reports.</summary>
    private static bool Held(string? name, int fold) => name is not null && name.Sum(letter => letter) % Folds == fold;

    private List<(string Event, long Cluster)> Cluster(EventModel model, Func<int, DateTimeOffset> clock)
    {
        var index = new StoryIndex(model);
        var found = new List<(string, long)>();
        for (var i = 0; i < _items.Count; i++)
        {
            var traits = EventExamples.At(_items[i], clock(i));
            var near = index.Weigh(traits);
            var joins = near.Count > 0 && StoryPolicy.ForFiles.IsSameEvent(near[0].Probability, near[0].Evidence);
            var story = joins ? near[0].Story : new StoryId(i + 1);
            index.Learn(new ItemId(i + 1), story, clock(i), copy: false, traits);
            if (_items[i].Event is { } name)
                found.Add((name, story.Value));
        }

        return found;
    }
}
