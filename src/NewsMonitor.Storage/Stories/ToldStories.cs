using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Stories;

/// <summary>
/// What a channel was told hangs on the item it was told of, so that the entry follows the item from story to story: a story is told where
/// one of its items was. Where both of two merged stories were told, one entry speaks for both and the other stays as it is.
/// </summary>
internal static class ToldStories
{
    /// <summary>Brings home the entries of the items that are in the story now. An alert that still waits then tells of the story as it is.</summary>
    public static async Task SettleAsync(WriteTransaction write, StoryId story, CancellationToken cancellation)
    {
        const string astray = """
            SELECT alert_entries.alert_id AS AlertId, alert_entries.item_id AS ItemId, alert_entries.story_id AS StoryId
            FROM items JOIN alert_entries ON alert_entries.item_id = items.id
            WHERE items.story_id = @story AND alert_entries.story_id <> @story
            ORDER BY alert_entries.alert_id, alert_entries.position
            """;
        foreach (var entry in (await write.QueryAsync<EntryRow>(astray, new { story = story.Value }, cancellation).ConfigureAwait(false)).ToList())
            await SettleAsync(write, entry, story.Value, cancellation).ConfigureAwait(false);
    }

    private static async Task SettleAsync(WriteTransaction write, EntryRow entry, long story, CancellationToken cancellation)
    {
        const string bringHome = """
            UPDATE alert_entries SET story_id = @story
            WHERE alert_id = @alert AND item_id = @item AND story_id = @from
              AND NOT EXISTS (SELECT 1 FROM alert_entries AS told
                              WHERE told.watchlist = alert_entries.watchlist AND told.channel = alert_entries.channel AND told.story_id = @story)
            """;
        // Else what is next to be told of the story left behind would join this alert.
        const string rename = """
            UPDATE alerts SET event_key = LOWER(kind) || @to, round = 1 + COALESCE((
                SELECT MAX(round) FROM alerts AS others
                WHERE others.watchlist = alerts.watchlist AND others.channel = alerts.channel AND others.event_key = LOWER(alerts.kind) || @to), 0)
            WHERE id = @alert AND event_key = LOWER(kind) || @left
              AND NOT EXISTS (SELECT 1 FROM alert_entries WHERE alert_id = @alert AND story_id <> @story)
            """;
        var row = new { alert = entry.AlertId, item = entry.ItemId, from = entry.StoryId, story, to = $":{story}", left = $":{entry.StoryId}" };
        if (await write.ExecuteAsync(bringHome, row, cancellation).ConfigureAwait(false) > 0)
            await write.ExecuteAsync(rename, row, cancellation).ConfigureAwait(false);
    }

    private sealed record EntryRow
    {
        public string AlertId { get; init; } = "";

        public long ItemId { get; init; }

        public long StoryId { get; init; }
    }
}
