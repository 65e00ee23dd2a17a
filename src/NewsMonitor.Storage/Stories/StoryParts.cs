using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Moving;

namespace NewsMonitor.Storage.Stories;

/// <summary>The items of a story as moving them needs to know them.</summary>
internal static class StoryParts
{
    public static async Task<IReadOnlyList<StoryPart>> ReadAsync(WriteTransaction write, StoryId story, CancellationToken cancellation)
    {
        const string read = """
            SELECT items.id, items.relation, items.of_item AS OfItem, items.first_seen AS FirstSeen,
                   first.from_story AS FoundStory, first.relation AS FoundRelation, first.of_item AS FoundOf, first.similarity AS FoundSimilarity, first.reason AS FoundReason
            FROM items LEFT JOIN story_moves AS first
              ON first.item_id = items.id AND first.number = (SELECT MIN(number) FROM story_moves WHERE item_id = items.id)
            WHERE items.story_id = @story ORDER BY items.first_seen, items.id
            """;
        var rows = await write.QueryAsync<PartRow>(read, new { story = story.Value }, cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToPart())];
    }

    private sealed record PartRow
    {
        public long Id { get; init; }

        public string Relation { get; init; } = "";

        public long? OfItem { get; init; }

        public long FirstSeen { get; init; }

        public long? FoundStory { get; init; }

        public string? FoundRelation { get; init; }

        public long? FoundOf { get; init; }

        public double? FoundSimilarity { get; init; }

        public string? FoundReason { get; init; }

        public StoryPart ToPart() => new(new ItemId(Id), Enum.Parse<Relation>(Relation), ItemOf(OfItem), FirstSeen.FromUnix())
        {
            Found = FoundStory is { } story
                ? new StoryDecision(new StoryId(story), Enum.Parse<Relation>(FoundRelation!), ItemOf(FoundOf), FoundSimilarity ?? 0, FoundReason!)
                : null,
        };

        private static ItemId? ItemOf(long? id) => id is { } item ? new ItemId(item) : null;
    }
}
