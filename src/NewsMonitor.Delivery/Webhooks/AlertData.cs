using System.Text.Json.Serialization;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories.Revisions;
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
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EarlierData? Of,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<long>? NewItems,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ChangeData>? Changes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FirstPairData>? FirstPairs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<StoryData>? Stories,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PeriodData? Period)
{
    /// <summary>There when not all has room, see <see cref="SmallerData"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OmittedData? Omitted { get; init; }

    public static string TypeOf(AlertKind kind) => kind switch
    {
        AlertKind.Story => "alert.created",
        AlertKind.FollowUp => "alert.followup",
        AlertKind.Correction => "alert.corrected",
        AlertKind.Test => "test",
        AlertKind.FeedFailing or AlertKind.FeedRestored => "feed.failing",
        AlertKind.Burst => "burst.detected",
        AlertKind.Silence => "silence.detected",
        AlertKind.SilenceEnded => "silence.ended",
        AlertKind.ChannelStopped => "channel.stopped",
        _ => "digest.created",
    };

    public static AlertData From(OutgoingAlert alert)
    {
        var stories = alert.Entries.Select(StoryData.From).ToList();
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
            gathers ? null : top.Of,
            gathers ? null : top.NewItems,
            gathers ? null : top.Changes,
            gathers ? null : top.FirstPairs,
            gathers ? stories : null,
            alert.Period is { } period ? new PeriodData(Moment.ForPrograms(period.From), Moment.ForPrograms(period.To)) : null);
    }
}

/// <summary>What a digest covers, however late it is sent.</summary>
internal sealed record PeriodData(string From, string To);

/// <summary>One story: the item that made the alert first, then the others, oldest first. <c>of</c> is there when the story was told before;
/// then <c>newItems</c> are told for the first time, and <c>changes</c> are those of the first item's text.</summary>
internal sealed record StoryData(
    long Story,
    double Score,
    IReadOnlyList<ItemData> Items,
    int Copies,
    int IndependentSources,
    IReadOnlyList<EvidenceData> Evidence,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EarlierData? Of,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<long>? NewItems,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ChangeData>? Changes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FirstPairData>? FirstPairs)
{
    private const int MostChanges = 50;

    public static StoryData From(AlertEntry entry)
    {
        var corroboration = entry.Corroborated();
        return new(
            entry.Story.Value,
            entry.Score,
            [ItemData.Of(entry), .. entry.Others.Select(ItemData.Of)],
            corroboration.Copies,
            corroboration.IndependentSources,
            [.. entry.Evidence.Select(EvidenceData.Of)],
            entry.Earlier is { } earlier ? EarlierData.Of(earlier) : null,
            entry.Earlier is null || entry.Changes.Count > 0 ? null : [entry.ItemId.Value, .. entry.AlsoNew.Select(member => member.Id.Value)],
            entry.Changes.Count == 0 ? null : [.. entry.Changes.Take(MostChanges).Select(ChangeData.Of)],
            entry.FirstPairs.Count == 0 ? null : [.. entry.FirstPairs.Select(pair => new FirstPairData(pair.One, pair.Other, pair.Days))]);
    }
}

/// <summary>Two entities of the watchlist that an item told of here names together for the first time in so many days.</summary>
internal sealed record FirstPairData(string One, string Other, int Days);

/// <summary>The alert that told of the story first: <c>id</c> is its <c>webhook-id</c>, null when none was sent to this webhook.</summary>
internal sealed record EarlierData(string? Id, string Alert, string Title, string Due)
{
    public static EarlierData Of(EarlierAlert earlier) =>
        new(earlier.Delivery?.Value.ToString("D"), earlier.Alert.Value.ToString("D"), earlier.Headline, Moment.ForPrograms(earlier.ToldAt));
}

/// <summary>One place of a text that changed; empty texts where words were only added or only taken out.</summary>
internal sealed record ChangeData(Field Field, string Removed, string Added)
{
    /// <summary>A text that was written anew is one change, as long as itself: receivers refuse bodies without end.</summary>
    private const int LongestText = 2000;

    public static ChangeData Of(RevisionHunk change) => new(change.Field, OneLine.Cut(change.Removed, LongestText), OneLine.Cut(change.Added, LongestText));
}

/// <summary>One item; <c>published</c> as the publisher says, null when it does not; <c>fetched</c> when it was first seen here.</summary>
internal sealed record ItemData(long Id, string Title, string? Link, string Source, string? Published, string Fetched)
{
    /// <summary>No headline: what is longer is a text that stands where a headline should.</summary>
    public const int LongestTitle = 1000;

    public static ItemData Of(AlertEntry entry) => new(
        entry.ItemId.Value, OneLine.Cut(entry.Item.Title, LongestTitle), SafeLink.Of(entry.Item.Link), entry.Item.Source, Time(entry.Item.Published), Moment.ForPrograms(entry.Item.FirstSeen));

    public static ItemData Of(StoryMember member) => new(
        member.Id.Value, OneLine.Cut(member.Title, LongestTitle), SafeLink.Of(member.Link), member.Source, Time(member.Published), Moment.ForPrograms(member.FirstSeen));

    private static string? Time(DateTimeOffset? moment) => moment is { } known ? Moment.ForPrograms(known) : null;
}

internal sealed record EvidenceData(string Term, string Text, Field Field, int Start, int Length, double Weight)
{
    public static EvidenceData Of(Evidence evidence) =>
        new(evidence.Term, evidence.Text, evidence.Field, evidence.Start, evidence.Length, evidence.Weight);
}
