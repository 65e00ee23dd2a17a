using System.Text.Json.Serialization;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Matching;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>The <c>data</c> of a webhook. For an alert of many stories, <c>story</c>, <c>score</c> and <c>evidence</c> are those of the one with the highest score,
/// items and counts are those of all, and <c>stories</c> tells them apart.</summary>
internal sealed record AlertData(
    string Watchlist,
    AlertKind Kind,
    long Story,
    double Score,
    IReadOnlyList<ItemData> Items,
    int Copies,
    int IndependentSources,
    IReadOnlyList<EvidenceData> Evidence,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<StoryData>? Stories)
{
    public static string TypeOf(AlertKind kind) => kind switch
    {
        AlertKind.Story => "alert.created",
        AlertKind.Test => "test",
        AlertKind.FeedFailing or AlertKind.FeedRestored => "feed.failing",
        _ => "digest.created",
    };

    public static AlertData Of(OutgoingAlert alert)
    {
        var stories = alert.Entries.Select(StoryData.Of).ToList();
        var top = stories.MaxBy(story => story.Score)!;
        var gathers = TypeOf(alert.Kind) == "digest.created";
        return new(
            alert.Watchlist,
            alert.Kind,
            top.Story,
            top.Score,
            [.. stories.SelectMany(story => story.Items)],
            stories.Sum(story => story.Copies),
            stories.Sum(story => story.IndependentSources),
            top.Evidence,
            gathers ? stories : null);
    }
}

/// <summary>One story: the item that made the alert first, then the others, oldest first.</summary>
internal sealed record StoryData(
    long Story, double Score, IReadOnlyList<ItemData> Items, int Copies, int IndependentSources, IReadOnlyList<EvidenceData> Evidence)
{
    public static StoryData Of(AlertEntry entry) => new(
        entry.Story.Value,
        entry.Score,
        [ItemData.Of(entry), .. entry.Others.Select(ItemData.Of)],
        entry.Copies,
        entry.IndependentSources,
        [.. entry.Evidence.Select(EvidenceData.Of)]);
}

/// <summary>One item; <c>published</c> as the publisher says, null when it does not; <c>fetched</c> when it was first seen here.</summary>
internal sealed record ItemData(long Id, string Title, string? Link, string Source, string? Published, string Fetched)
{
    public static ItemData Of(AlertEntry entry) => new(
        entry.ItemId.Value, entry.Item.Title, SafeLink.Of(entry.Item.Link), entry.Item.Source, Time(entry.Item.Published), Moment.ForPrograms(entry.Item.FirstSeen));

    public static ItemData Of(StoryMember member) => new(
        member.Id.Value, member.Title, SafeLink.Of(member.Link), member.Source, Time(member.Published), Moment.ForPrograms(member.FirstSeen));

    private static string? Time(DateTimeOffset? moment) => moment is { } known ? Moment.ForPrograms(known) : null;
}

internal sealed record EvidenceData(string Term, string Text, Field Field, int Start, int Length, double Weight)
{
    public static EvidenceData Of(Evidence evidence) =>
        new(evidence.Term, evidence.Text, evidence.Field, evidence.Start, evidence.Length, evidence.Weight);
}
