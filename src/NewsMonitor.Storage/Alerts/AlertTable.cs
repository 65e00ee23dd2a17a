using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Alerts;

/// <summary>The alerts and the stories they tell of.</summary>
internal static class AlertTable
{
    private const string LatestOfKey = """
        SELECT id FROM alerts WHERE watchlist = @watchlist AND channel = @channel AND event_key = @key
        ORDER BY round DESC LIMIT 1
        """;

    private static readonly string[] EntryColumns =
        ["watchlist", "channel", "item_id", "revision", "story_id", "telling", "alert_id", "position", "headline", "score", "evidence", "first_pairs"];

    /// <summary>By the story as it was when it was told, and by the items that are in it now: a person may have split or merged it.</summary>
    public static async Task<IReadOnlyList<ToldItem>> ToldAsync(
        WriteTransaction write, Store store, StoryId story, long now, CancellationToken cancellation)
    {
        const string told = """
            SELECT told.watchlist, told.channel, told.item_id AS ItemId, told.telling, changes, kind, event_key AS EventKey, due_at AS DueAt,
                   told.alert_id AS AlertId
            FROM alert_entries AS told
            JOIN alerts ON alerts.id = told.alert_id
            LEFT JOIN item_revisions ON item_revisions.item_id = told.item_id AND item_revisions.number = told.revision
            WHERE told.story_id = @story OR told.item_id IN (SELECT id FROM items WHERE story_id = @story)
            ORDER BY due_at, alerts.id, position
            """;
        var rows = await write.QueryAsync<ToldRow>(told, new { story = story.Value }, cancellation).ConfigureAwait(false);
        var alerts = await WaitingAlerts.TellingAsync(write, store, story, now, cancellation).ConfigureAwait(false);
        var unsent = alerts.Where(alert => alert.IsUnsent).Select(alert => alert.Id).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Select(row => row.ToTold(unsent.Contains(row.AlertId)))];
    }

    public static async Task<int> CountDueAsync(
        WriteTransaction write, string watchlist, string channel, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        (int)await write.ScalarAsync<long>("""
            SELECT count(*) FROM alerts
            WHERE watchlist = @watchlist AND channel = @channel AND kind IN ('Story', 'FollowUp', 'Correction') AND due_at BETWEEN @from AND @to
            """,
            new { watchlist, channel, from = from.ToUnix(), to = to.ToUnix() }, cancellation).ConfigureAwait(false);

    public static async Task<bool> HasGoneAsync(
        WriteTransaction write, Store store, string watchlist, string channel, string eventKey, long now, CancellationToken cancellation) =>
        await write.ScalarAsync<string>(LatestOfKey, new { watchlist, channel, key = eventKey }, cancellation).ConfigureAwait(false) is { } latest
        && !await DeliveryRows.AreUnclaimedAsync(write, store, latest, now, cancellation).ConfigureAwait(false);

    /// <summary>Adds what the channel was not told yet to the alert still unsent, or to a new one. Nothing new: no alert.</summary>
    public static async Task AddAsync(
        WriteTransaction write, Store store, PlannedAlert planned, DeliverySettings settings, long now, CancellationToken cancellation)
    {
        if (planned.Notice is not null)
        {
            await NoticeTable.AddAsync(write, store, planned, settings, now, cancellation).ConfigureAwait(false);
            return;
        }

        if (planned.Notices.Count > 0)
        {
            await AddNoticesAsync(write, store, planned, settings, now, cancellation).ConfigureAwait(false);
            return;
        }

        var untold = await UntoldEntries.OfAsync(write, store, planned, cancellation).ConfigureAwait(false);
        if (untold.Count == 0)
            return;

        var alert = await OpenAlertAsync(write, store, planned, now, cancellation).ConfigureAwait(false)
            ?? await NewAlertAsync(write, store, planned, settings, now, cancellation).ConfigureAwait(false);
        await WaitingAlerts.TakeOverAsync(write, store, alert, untold.Select(told => told.Entry.Story), now, cancellation).ConfigureAwait(false);
        var first = await write.ScalarAsync<long>(
            "SELECT COALESCE(MAX(position) + 1, 0) FROM alert_entries WHERE alert_id = @alert", new { alert }, cancellation).ConfigureAwait(false);
        var rows = untold.Select((told, index) => new object?[]
        {
            planned.Watchlist, planned.Channel.Name, told.Entry.Item.Value, told.Revision, told.Entry.Story.Value, told.Entry.Telling.ToString(), alert,
            first + index, StorableText.Of(told.Entry.Headline), told.Entry.Score, StorableText.Of(StoredJson.Write(told.Entry.Evidence)),
            told.Entry.FirstPairs.Count == 0 ? null : StorableText.Of(StoredJson.Write(told.Entry.FirstPairs)),
        });
        await store.Dialect.InsertAsync(write, "alert_entries", EntryColumns, rows, cancellation).ConfigureAwait(false);
    }

    /// <summary>Whoever plans a notice knows that it was not told yet: it stands in the state of its feed.</summary>
    private static async Task AddNoticesAsync(
        WriteTransaction write, Store store, PlannedAlert planned, DeliverySettings settings, long now, CancellationToken cancellation)
    {
        var alert = await OpenAlertAsync(write, store, planned, now, cancellation).ConfigureAwait(false)
            ?? await NewAlertAsync(write, store, planned, settings, now, cancellation).ConfigureAwait(false);
        var before = await write.ScalarAsync<string>("SELECT notices FROM alerts WHERE id = @alert", new { alert }, cancellation).ConfigureAwait(false);
        var notices = before is null ? planned.Notices : [.. StoredJson.Read<List<FeedNotice>>(before), .. planned.Notices];
        await write.ExecuteAsync(
            "UPDATE alerts SET notices = @notices WHERE id = @alert",
            new { alert, notices = StorableText.Of(StoredJson.Write(notices)) }, cancellation).ConfigureAwait(false);
    }

    /// <summary>The alert it joins: none of its deliveries was ever claimed. Baselines share one whatever their event keys.</summary>
    private static async Task<string?> OpenAlertAsync(
        WriteTransaction write, Store store, PlannedAlert planned, long now, CancellationToken cancellation)
    {
        const string latestBaseline = """
            SELECT id FROM alerts WHERE watchlist = @watchlist AND channel = @channel AND kind = 'Baseline'
            ORDER BY created_at DESC, id DESC LIMIT 1
            """;
        var latest = await write.ScalarAsync<string>(
            planned.Kind == AlertKind.Baseline ? latestBaseline : LatestOfKey,
            new { watchlist = planned.Watchlist, channel = planned.Channel.Name, key = planned.EventKey }, cancellation).ConfigureAwait(false);
        return latest is not null && await DeliveryRows.AreUnclaimedAsync(write, store, latest, now, cancellation).ConfigureAwait(false) ? latest : null;
    }

    internal static async Task<string> NewAlertAsync(
        WriteTransaction write, Store store, PlannedAlert planned, DeliverySettings settings, long now, CancellationToken cancellation)
    {
        const string insert = """
            INSERT INTO alerts (id, watchlist, channel, kind, event_key, round, created_at, due_at, since)
            SELECT @id, @watchlist, @channel, @kind, @key, 1 + COALESCE(MAX(round), 0), @now, @due, CAST(@since AS BIGINT)
            FROM alerts WHERE watchlist = @watchlist AND channel = @channel AND event_key = @key
            """;
        var id = Guid.CreateVersion7(now.FromUnix()).ToString();
        var alert = new
        {
            id,
            watchlist = planned.Watchlist,
            channel = planned.Channel.Name,
            kind = planned.Kind.ToString(),
            key = planned.EventKey,
            now,
            due = planned.DueAt.ToUnix(),
            since = planned.Since?.ToUnix(),
        };
        await write.ExecuteAsync(insert, alert, cancellation).ConfigureAwait(false);
        await DeliveryRows.AddAsync(write, store, id, planned, settings, now, cancellation).ConfigureAwait(false);
        return id;
    }
}
