using System.Buffers.Binary;
using NewsMonitor.Core;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Traits;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>Things to store, the same but for what a test is about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2025, 9, 19, 10, 0, 0, TimeSpan.Zero);

    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    public static readonly DeliverySettings Settings = new(TimeSpan.FromDays(1), "monitor.example");

    public static readonly EmailChannel Desk = new("desk", ["desk@example.org"]);

    public static Feed Feed(string name = "wire", string? url = null) => new() { Name = name, Url = new Uri(url ?? $"https://{name}.example/feed") };

    public static Item Item(string identity, DateTimeOffset firstSeen) => new()
    {
        Identity = identity,
        Title = $"Title of {identity}",
        Summary = $"Summary of {identity}",
        Content = $"Content of {identity}",
        Link = $"https://wire.example/{identity}",
        CanonicalLink = $"https://wire.example/{identity}",
        Author = "A. Writer",
        Language = "en",
        Source = "The Wire",
        Tags = ["africa", "quote\"d"],
        Published = firstSeen.AddMinutes(-5),
        FirstSeen = firstSeen,
    };

    public static IReadOnlyList<Evidence> Evidence { get; } = [new("title:mali^2", "Malí", Field.Title, 3, 4, 2.5)];

    public static PolledItem New(ItemId id, string identity, DateTimeOffset firstSeen, params uint[] sketch) => new(
        id, Item(identity, firstSeen), "hash-1", Traits(sketch), new StoryDecision(new StoryId(id.Value), Relation.New, null, 0, "nothing near"),
        new MatchResult([new Match("mali", 4.5, Evidence)], [new NearMiss("niger", 0.8, "below the threshold")]));

    /// <summary>Traits by which an item is found by these keys of its text and nothing else.</summary>
    public static StoryTraits Traits(params uint[] sketch)
    {
        var bytes = new byte[9 + (sketch.Length * 4)];
        (bytes[0], bytes[4]) = (1, (byte)sketch.Length);
        foreach (var (index, key) in sketch.Index())
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(9 + (index * 4)), key);
        return StoryTraits.FromBytes(bytes);
    }

    public static PolledItem In(this PolledItem item, StoryId story, Relation relation, ItemId? of = null) =>
        item with { Story = new StoryDecision(story, relation, of, 0.9, "much the same") };

    public static PlannedAlert Alert(
        PolledItem item, string? key = null, AlertKind kind = AlertKind.Story, Channel? channel = null, DateTimeOffset? due = null,
        Telling telling = Telling.First) => new(
        "mali", channel ?? Desk, kind, key ?? $"story:{item.Story.Story.Value}", due ?? item.Item.FirstSeen,
        [new PlannedEntry(item.Story.Story, item.Id, item.Item.Title, 4.5, Evidence) { Telling = telling, OfRevision = item.Story.Relation == Relation.Revision }]);
}
