using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Alerts;

/// <summary>
/// The alerts still unsent that tell of a story. What a channel has yet to be told of it goes out with the soonest of them (<see cref="Overtaking"/>):
/// the others give it up, and one that has nothing left to tell is gone with its deliveries.
/// </summary>
internal static class WaitingAlerts
{
    private const string Columns = """
        id, watchlist, channel, kind, due_at AS DueAt,
        EXISTS (SELECT 1 FROM deliveries WHERE alert_id = alerts.id AND state = 'Pending' AND first_claimed_at IS NULL) AS MayBeUnsent
        """;

    /// <summary>Makes that alert the one that tells what those due later would have told of the stories.</summary>
    public static async Task TakeOverAsync(
        WriteTransaction write, Store store, string alert, IEnumerable<StoryId> stories, long now, CancellationToken cancellation)
    {
        var waitElsewhere = $"""
            SELECT DISTINCT told.story_id FROM alerts AS ours
            JOIN alert_entries AS told ON told.watchlist = ours.watchlist AND told.channel = ours.channel
            JOIN alerts AS later ON later.id = told.alert_id AND later.due_at > ours.due_at
            WHERE ours.id = @alert AND told.story_id IN ({store.Dialect.Numbers("@stories")})
              AND EXISTS (SELECT 1 FROM deliveries WHERE alert_id = later.id AND state = 'Pending' AND first_claimed_at IS NULL)
            """;
        var waiting = await write.QueryAsync<long>(
            waitElsewhere, new { alert, stories = StoredJson.List(stories.Select(story => story.Value).Distinct()) }, cancellation).ConfigureAwait(false);
        foreach (var story in waiting.ToList())
            await TakeOverAsync(write, store, alert, new StoryId(story), now, cancellation).ConfigureAwait(false);
    }

    /// <summary>After a person made one story of two: alerts that would both tell of it become one.</summary>
    public static async Task FoldAsync(WriteTransaction write, Store store, StoryId story, long now, CancellationToken cancellation)
    {
        var about = (await TellingAsync(write, store, story, now, cancellation).ConfigureAwait(false)).ToList();
        foreach (var channel in about.GroupBy(row => (row.Watchlist, row.Channel)))
        {
            var isTold = channel.Any(row => !row.IsUnsent);
            var unsent = channel.Where(row => row.IsUnsent).ToList();
            for (var first = 0; first < unsent.Count; first++)
                foreach (var later in unsent.Skip(first + 1).Where(row => Overtaking.Takes(unsent[first].ToKind(), row.ToKind(), isTold)).ToList())
                {
                    await GiveUpAsync(write, later.Id, unsent[first].Id, story, cancellation).ConfigureAwait(false);
                    unsent.Remove(later);
                }
        }
    }

    /// <summary>The alerts that tell of the story, the soonest first. Those that are unsent stay so until the transaction ends: their deliveries are locked.</summary>
    public static async Task<IReadOnlyList<AlertRow>> TellingAsync(
        WriteTransaction write, Store store, StoryId story, long now, CancellationToken cancellation)
    {
        const string telling = $"""
            SELECT {Columns} FROM alerts
            WHERE id IN (SELECT alert_id FROM alert_entries
                         WHERE story_id = @story OR item_id IN (SELECT id FROM items WHERE story_id = @story))
            ORDER BY due_at, id
            """;
        var rows = (await write.QueryAsync<AlertRow>(telling, new { story = story.Value }, cancellation).ConfigureAwait(false)).ToList();
        foreach (var row in rows)
            row.IsUnsent = row.MayBeUnsent && await DeliveryRows.AreUnclaimedAsync(write, store, row.Id, now, cancellation).ConfigureAwait(false);
        return rows;
    }

    private static async Task TakeOverAsync(WriteTransaction write, Store store, string alert, StoryId story, long now, CancellationToken cancellation)
    {
        var about = (await TellingAsync(write, store, story, now, cancellation).ConfigureAwait(false)).ToList();
        var ours = about.Find(row => row.Id == alert) ?? (await write.QueryAsync<AlertRow>(
            $"SELECT {Columns} FROM alerts WHERE id = @alert", new { alert }, cancellation).ConfigureAwait(false)).Single();
        var others = about.FindAll(row => row.Id != alert && row.IsOfSameChannel(ours));
        var isTold = others.Exists(row => !row.IsUnsent);
        foreach (var later in others.Where(row => row.IsUnsent && row.DueAt > ours.DueAt && Overtaking.Takes(ours.ToKind(), row.ToKind(), isTold)))
            await GiveUpAsync(write, later.Id, alert, story, cancellation).ConfigureAwait(false);
    }

    private static async Task GiveUpAsync(WriteTransaction write, string from, string to, StoryId story, CancellationToken cancellation)
    {
        const string end = "SELECT COALESCE(MAX(position) + 1, 0) FROM alert_entries WHERE alert_id = @to";
        const string move = """
            UPDATE alert_entries SET alert_id = @to, position = position + @end
            WHERE alert_id = @from AND (story_id = @story OR item_id IN (SELECT id FROM items WHERE story_id = @story))
            """;
        const string dropEmpty = "DELETE FROM alerts WHERE id = @from AND notices IS NULL AND NOT EXISTS (SELECT 1 FROM alert_entries WHERE alert_id = @from)";
        var ends = await write.ScalarAsync<long>(end, new { to }, cancellation).ConfigureAwait(false);
        await write.ExecuteAsync(move, new { from, to, story = story.Value, end = ends }, cancellation).ConfigureAwait(false);
        await write.ExecuteAsync(dropEmpty, new { from }, cancellation).ConfigureAwait(false);
    }

    internal sealed record AlertRow
    {
        public string Id { get; init; } = "";

        public string Watchlist { get; init; } = "";

        public string Channel { get; init; } = "";

        public string Kind { get; init; } = "";

        public long DueAt { get; init; }

        public bool MayBeUnsent { get; init; }

        /// <summary>Whether nobody has begun to send it.</summary>
        public bool IsUnsent { get; set; }

        public AlertKind ToKind() => Enum.Parse<AlertKind>(Kind);

        public bool IsOfSameChannel(AlertRow other) => (Watchlist, Channel) == (other.Watchlist, other.Channel);
    }
}
