using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Storage.Stories;

/// <summary>
/// What a channel was told hangs on the item it was told of, so that the entry follows the item from story to story: a story is told where
/// one of its items was. Of all that a channel was told of it, what was told first is the first report and the rest follows up on that.
/// </summary>
internal static class ToldStories
{
    /// <summary>Brings home the entries of the items that are in the story now. Alerts that still wait then tell of the story as it is, one a channel.</summary>
    public static async Task SettleAsync(WriteTransaction write, Store store, StoryId story, long now, CancellationToken cancellation)
    {
        // An earlier version left them here when both stories were told.
        const string sendHome = """
            UPDATE alert_entries SET telling = CASE WHEN telling = 'First' THEN 'FollowUp' ELSE telling END,
                                     story_id = (SELECT story_id FROM items WHERE items.id = item_id)
            WHERE story_id = @story AND EXISTS (SELECT 1 FROM items WHERE items.id = item_id AND items.story_id <> @story)
            """;
        const string about = """
            SELECT told.watchlist, told.channel, told.item_id AS ItemId, told.revision, told.story_id AS StoryId, told.telling, told.alert_id AS AlertId
            FROM alert_entries AS told
            LEFT JOIN items ON items.id = told.item_id
            WHERE items.story_id = @story OR (told.story_id = @story AND items.id IS NULL)
            ORDER BY told.position
            """;
        await write.ExecuteAsync(sendHome, new { story = story.Value }, cancellation).ConfigureAwait(false);
        var entries = (await write.QueryAsync<EntryRow>(about, new { story = story.Value }, cancellation).ConfigureAwait(false)).ToList();
        var alerts = await WaitingAlerts.TellingAsync(write, store, story, now, cancellation).ConfigureAwait(false);
        // What has gone came first, whatever is due when.
        var order = alerts.OrderBy(alert => alert.IsUnsent).Select((alert, place) => (alert.Id, place)).ToDictionary(each => each.Id, each => each.place);
        foreach (var channel in entries.GroupBy(entry => (entry.Watchlist, entry.Channel)))
            await SettleAsync(write, [.. channel.OrderBy(entry => order[entry.AlertId])], story.Value, cancellation).ConfigureAwait(false);
        foreach (var (alert, left) in entries.Where(entry => entry.StoryId != story.Value).Select(entry => (entry.AlertId, entry.StoryId)).Distinct())
            await RenameAsync(write, alert, left, story.Value, cancellation).ConfigureAwait(false);
        await WaitingAlerts.FoldAsync(write, store, story, now, cancellation).ConfigureAwait(false);
    }

    private static async Task SettleAsync(WriteTransaction write, IReadOnlyList<EntryRow> told, long story, CancellationToken cancellation)
    {
        const string settle = """
            UPDATE alert_entries SET story_id = @story, telling = @telling
            WHERE watchlist = @watchlist AND channel = @channel AND item_id = @item AND revision = @revision
            """;
        var first = told.FirstOrDefault(entry => entry.Revision == 0 && entry.Telling != nameof(Telling.Correction));
        // There is one first report at a time, so it comes last.
        foreach (var entry in told.OrderBy(entry => entry == first))
        {
            var telling = entry == first ? nameof(Telling.First) : entry.Telling == nameof(Telling.First) ? nameof(Telling.FollowUp) : entry.Telling;
            if (entry.StoryId != story || entry.Telling != telling)
                await write.ExecuteAsync(settle, new
                {
                    story,
                    telling,
                    watchlist = entry.Watchlist,
                    channel = entry.Channel,
                    item = entry.ItemId,
                    revision = entry.Revision,
                }, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Else what is next to be told of the story left behind would join this alert.</summary>
    private static Task<int> RenameAsync(WriteTransaction write, string alert, long from, long story, CancellationToken cancellation)
    {
        const string rename = """
            UPDATE alerts SET event_key = LOWER(kind) || @to, round = 1 + COALESCE((
                SELECT MAX(round) FROM alerts AS others
                WHERE others.watchlist = alerts.watchlist AND others.channel = alerts.channel AND others.event_key = LOWER(alerts.kind) || @to), 0)
            WHERE id = @alert AND event_key = LOWER(kind) || @left
              AND NOT EXISTS (SELECT 1 FROM alert_entries WHERE alert_id = @alert AND story_id <> @story)
            """;
        return write.ExecuteAsync(rename, new { alert, story, to = $":{story}", left = $":{from}" }, cancellation);
    }

    private sealed record EntryRow
    {
        public string Watchlist { get; init; } = "";

        public string Channel { get; init; } = "";

        public long ItemId { get; init; }

        public long Revision { get; init; }

        public long StoryId { get; init; }

        public string Telling { get; init; } = "";

        public string AlertId { get; init; } = "";
    }
}
