using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Moving;

namespace NewsMonitor.Storage.Stories;

/// <summary>Writes one decision into every table that says where an item is. The caller holds the stories' lock.</summary>
internal sealed class MoveWriting(WriteTransaction write, Store store, StoryMoveKind kind, StoryId from, long now)
{
    public async Task<StoryMoveResult> ToNewAsync(IReadOnlyList<StoryPart> parts, IReadOnlyList<StoryPart> chosen, CancellationToken cancellation)
    {
        var to = new StoryId(await NumberAsync(cancellation).ConfigureAwait(false));
        // Its ages are set right below, with those of the story it comes from.
        await write.ExecuteAsync("INSERT INTO stories (id, opened_at, newest_at) VALUES (@to, @now, @now)", new { to = to.Value, now }, cancellation).ConfigureAwait(false);
        return await ToOtherAsync(parts, chosen, to, [], cancellation).ConfigureAwait(false);
    }

    public async Task<StoryMoveResult> ToOtherAsync(
        IReadOnlyList<StoryPart> parts, IReadOnlyList<StoryPart> chosen, StoryId to, IReadOnlyList<StoryPart> others, CancellationToken cancellation)
    {
        var found = parts.ToDictionary(part => part.Id, part => part.Found);
        foreach (var part in MovePlan.Placed(chosen, others))
            await PlaceAsync(part, kind, to, DecisionOf(part, found[part.Id], to, ReasonOf(to)), cancellation).ConfigureAwait(false);
        var because = $"the first item left here: a person moved item {chosen[0].Id.Value} to story {to.Value}";
        foreach (var left in MovePlan.Left([.. parts.Except(chosen)]))
            await PlaceAsync(left, StoryMoveKind.Left, from, DecisionOf(left, null, from, because), cancellation).ConfigureAwait(false);
        await MoveIdentitiesAsync([.. chosen.Select(part => part.Id)], to, cancellation).ConfigureAwait(false);
        foreach (var story in new[] { to, from })
        {
            await ToldStories.SettleAsync(write, store, story, now, cancellation).ConfigureAwait(false);
            await SetAgesAsync(story, cancellation).ConfigureAwait(false);
        }

        return new StoryMoveResult.Moved(to, chosen.Count);
    }

    /// <summary>Null: as it was decided before.</summary>
    private static StoryDecision? DecisionOf(PlacedPart part, StoryDecision? found, StoryId to, string reason) => part.Because switch
    {
        PlacedBecause.Unchanged => null,
        PlacedBecause.Found => found! with { Story = to },
        // Nothing was compared.
        _ => new StoryDecision(to, part.Relation, part.Of, 0, reason),
    };

    private string ReasonOf(StoryId to) => kind switch
    {
        StoryMoveKind.Split => $"a person split it off story {from.Value}",
        StoryMoveKind.Merge => $"a person merged story {from.Value} into story {to.Value}",
        _ => $"a person moved it from story {from.Value} to story {to.Value}",
    };

    /// <summary>A later number than all before, by which every node learns of it.</summary>
    private Task<long> NumberAsync(CancellationToken cancellation) =>
        write.ScalarAsync<long>("UPDATE counters SET value = value + 1 WHERE name = 'item' RETURNING value", null, cancellation);

    private async Task PlaceAsync(PlacedPart part, StoryMoveKind how, StoryId to, StoryDecision? decision, CancellationToken cancellation)
    {
        const string remember = """
            INSERT INTO story_moves (number, item_id, from_story, to_story, decision, decided_by, decided_at, relation, of_item, similarity, reason)
            SELECT @number, id, story_id, @to, @how, 'person', @now, relation, of_item, similarity, reason FROM items WHERE id = @id
            """;
        const string place = "UPDATE items SET story_id = @to WHERE id = @id";
        const string teach = "UPDATE story_traits SET number = @number, story_id = @to WHERE item_id = @id";
        const string decide = "UPDATE items SET relation = @relation, of_item = @of, similarity = @similarity, reason = @reason WHERE id = @id";
        // What is no copy any more counts for its event again.
        const string count = "UPDATE story_traits SET is_copy = @copy WHERE item_id = @id";

        var id = part.Id.Value;
        var row = new { id, number = await NumberAsync(cancellation).ConfigureAwait(false), to = to.Value, how = how.ToString(), now };
        await write.ExecuteAsync(remember, row, cancellation).ConfigureAwait(false);
        await write.ExecuteAsync(place, row, cancellation).ConfigureAwait(false);
        await write.ExecuteAsync(teach, row, cancellation).ConfigureAwait(false);
        if (decision is null)
            return;
        var decided = new
        {
            id,
            relation = decision.Relation.ToString(),
            of = decision.Of?.Value,
            similarity = decision.Similarity,
            reason = decision.Reason,
            copy = decision.TellsNothingNew ? 1L : 0L,
        };
        await write.ExecuteAsync(decide, decided, cancellation).ConfigureAwait(false);
        await write.ExecuteAsync(count, decided, cancellation).ConfigureAwait(false);
    }

    /// <summary>A revision looks there for its story. By feed, as the rows stand.</summary>
    private Task<int> MoveIdentitiesAsync(IReadOnlyList<ItemId> items, StoryId to, CancellationToken cancellation)
    {
        var chosen = store.Dialect.Numbers("@items");
        return write.ExecuteAsync(
            $"UPDATE identities SET story_id = @to WHERE feed_id IN (SELECT feed_id FROM items WHERE id IN ({chosen})) AND item_id IN ({chosen})",
            new { to = to.Value, items = StoredJson.List(items.Select(item => item.Value)) }, cancellation);
    }

    private async Task SetAgesAsync(StoryId story, CancellationToken cancellation)
    {
        const string empty = "DELETE FROM stories WHERE id = @story AND NOT EXISTS (SELECT 1 FROM items WHERE story_id = @story)";
        const string set = """
            UPDATE stories SET opened_at = (SELECT MIN(first_seen) FROM items WHERE story_id = @story),
                               newest_at = (SELECT MAX(first_seen) FROM items WHERE story_id = @story)
            WHERE id = @story
            """;
        await write.ExecuteAsync(empty, new { story = story.Value }, cancellation).ConfigureAwait(false);
        await write.ExecuteAsync(set, new { story = story.Value }, cancellation).ConfigureAwait(false);
    }
}
