using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Items;

internal record ItemRow
{
    /// <summary>For a SELECT from items.</summary>
    public const string Columns = """
        items.id, items.feed_id AS FeedId, items.identity, items.story_id AS StoryId, items.relation, items.title, items.summary, items.content,
        items.link, items.canonical_link AS CanonicalLink, items.author, items.language, items.source, items.tags, items.published,
        items.first_seen AS FirstSeen
        """;

    public long Id { get; init; }

    public long FeedId { get; init; }

    public string Identity { get; init; } = "";

    public long StoryId { get; init; }

    public string Relation { get; init; } = "";

    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    public string Content { get; init; } = "";

    public string? Link { get; init; }

    public string? CanonicalLink { get; init; }

    public string? Author { get; init; }

    public string? Language { get; init; }

    public string Source { get; init; } = "";

    public string Tags { get; init; } = "";

    public long? Published { get; init; }

    public long FirstSeen { get; init; }

    public Relation ToRelation() => Enum.Parse<Relation>(Relation);

    public StoredItem ToStored() => new(new ItemId(Id), new FeedId(FeedId), new StoryId(StoryId), ToRelation(), ToItem());

    public Item ToItem() => new()
    {
        Identity = Identity,
        Title = Title,
        Summary = Summary,
        Content = Content,
        Link = Link,
        CanonicalLink = CanonicalLink,
        Author = Author,
        Language = Language,
        Source = Source,
        Tags = StoredJson.Read<List<string>>(Tags),
        Published = Published?.FromUnix(),
        FirstSeen = FirstSeen.FromUnix(),
    };
}
