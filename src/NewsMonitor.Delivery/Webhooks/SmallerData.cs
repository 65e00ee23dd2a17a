namespace NewsMonitor.Delivery.Webhooks;

/// <summary>How many were left out of a payload so that it stays small; the counts beside it are of all.</summary>
internal sealed record OmittedData(int Stories, int Items, int Evidence, int Changes);

/// <summary>Keeps a payload from growing with a story's reprints.</summary>
/// <remarks>
/// Standard Webhooks asks for less than 20 KB, since the receiver bears the load ("Payload size"): one story keeps to it. What gathers many stories
/// is all its receiver ever hears of them, so it may have ten times as much. Items told for the first time are kept before others, heavier evidence before lighter.
/// </remarks>
internal static class SmallerData
{
    private const int MostBytesOfOneStory = 20_000;
    private const int MostBytesOfMany = 200_000;

    // The fields around data, and CloudEvents' own.
    private const int Envelope = 600;

    private static readonly int[] Steps = [100, 30, 10, 3, 1];

    public static AlertData Of(AlertData whole)
    {
        var most = (whole.Stories is null ? MostBytesOfOneStory : MostBytesOfMany) - Envelope;
        var data = whole;
        for (var step = 0; Json.Bytes(data).Length > most && step < Steps.Length; step++)
            data = Thinned(whole, Steps[step]);
        while (data.Stories is { Count: > 1 } stories && Json.Bytes(data).Length > most)
            data = Fewer(whole, data, stories.Count / 2);
        return data;
    }

    private static AlertData Thinned(AlertData whole, int most)
    {
        var data = whole.Stories is { } stories
            ? WithStories(whole, [.. stories.Select(story => Thinned(story, most))])
            : whole with { Items = Items(whole.Items, whole.NewItems, most), Changes = whole.Changes?.Take(most).ToList() };
        data = data with { Evidence = Heaviest(whole.Evidence, most) };
        return data with { Omitted = Between(whole, data) };
    }

    private static AlertData Fewer(AlertData whole, AlertData data, int count)
    {
        var fewer = WithStories(data, [.. data.Stories!.OrderByDescending(story => story.Score).Take(count)]);
        return fewer with { Omitted = Between(whole, fewer) };
    }

    private static AlertData WithStories(AlertData data, IReadOnlyList<StoryData> stories) =>
        data with { Stories = stories, Items = [.. stories.SelectMany(story => story.Items)] };

    private static StoryData Thinned(StoryData story, int most) => story with
    {
        Items = Items(story.Items, story.NewItems, most),
        Evidence = Heaviest(story.Evidence, most),
        Changes = story.Changes?.Take(most).ToList(),
    };

    /// <summary>The first, which made the alert, and the latest others.</summary>
    private static List<ItemData> Items(IReadOnlyList<ItemData> items, IReadOnlyList<long>? news, int most)
    {
        var kept = items.Skip(1).Reverse().OrderByDescending(item => news?.Contains(item.Id) ?? false).Take(most).ToHashSet();
        return [.. items.Where((item, at) => at == 0 || kept.Contains(item))];
    }

    private static List<EvidenceData> Heaviest(IReadOnlyList<EvidenceData> evidence, int most)
    {
        var kept = evidence.OrderByDescending(each => each.Weight).Take(most).ToHashSet();
        return [.. evidence.Where(kept.Contains)];
    }

    private static OmittedData Between(AlertData whole, AlertData data) => new(
        (whole.Stories?.Count ?? 0) - (data.Stories?.Count ?? 0),
        whole.Items.Count - data.Items.Count,
        Evidence(whole) - Evidence(data),
        Changes(whole) - Changes(data));

    private static int Evidence(AlertData data) => data.Stories?.Sum(story => story.Evidence.Count) ?? data.Evidence.Count;

    private static int Changes(AlertData data) => data.Stories?.Sum(story => story.Changes?.Count ?? 0) ?? data.Changes?.Count ?? 0;
}
