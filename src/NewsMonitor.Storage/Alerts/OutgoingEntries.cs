using System.Data.Common;
using Dapper;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Revisions;
using NewsMonitor.Storage.Items;

namespace NewsMonitor.Storage.Alerts;

/// <summary>Reads what alerts tell: a story once, by its newest item, however many of its items they tell of.</summary>
internal static class OutgoingEntries
{
    /// <summary>By the alert.</summary>
    public static async Task<ILookup<string, AlertEntry>> LoadAsync(
        DbConnection connection, Store store, IReadOnlyList<string> alerts, CancellationToken cancellation)
    {
        // What the watchlist makes of the text as it is now, where it was revised while the alert waited.
        var select = $"""
            SELECT {ItemRow.Columns}, items.of_item AS OfItem, told.alert_id AS AlertId, told.telling, alerts.kind,
                   COALESCE(matches.score, told.score) AS Score, COALESCE(matches.evidence, told.evidence) AS Evidence, changes, first_pairs AS FirstPairs
            FROM alert_entries AS told
            JOIN alerts ON alerts.id = told.alert_id
            JOIN items ON items.id = told.item_id
            LEFT JOIN matches ON matches.item_id = told.item_id AND matches.watchlist = told.watchlist
            LEFT JOIN item_revisions ON item_revisions.item_id = told.item_id AND item_revisions.number = told.revision
            WHERE told.alert_id IN ({store.Dialect.Texts("@alerts")})
            ORDER BY told.alert_id, told.position
            """;
        var rows = (await connection.QueryAsync<EntryRow>(
            new CommandDefinition(select, new { alerts = StoredJson.List(alerts) }, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
        var members = await MembersAsync(connection, store, rows.Select(row => row.StoryId).Distinct(), cancellation).ConfigureAwait(false);
        return rows
            .GroupBy(row => (row.AlertId, Story: row.TellsOneStory ? 0 : row.StoryId))
            .Select(story => (story.Key.AlertId, Entry: Told([.. story], members)))
            .ToLookup(told => told.AlertId, told => told.Entry, StringComparer.Ordinal);
    }

    private static AlertEntry Told(List<EntryRow> rows, ILookup<long, StoryMember> members)
    {
        var telling = rows.Exists(row => row.Telling == nameof(Telling.First)) ? Telling.First
            : rows.Exists(row => row.Telling == nameof(Telling.Correction)) ? Telling.Correction
            : Telling.FollowUp;
        var newest = rows.FindLast(row => telling != Telling.Correction || row.Telling == nameof(Telling.Correction))!;
        var others = members[newest.StoryId].Where(member => member.Id.Value != newest.Id).ToList();
        var told = rows.Select(row => row.Id).ToHashSet();
        return new AlertEntry(new StoryId(newest.StoryId), new ItemId(newest.Id), newest.ToItem(), newest.Score, StoredJson.Read<List<Evidence>>(newest.Evidence), others)
        {
            Telling = telling,
            CopyOf = newest.ToRelation() == Relation.Copy && newest.OfItem is { } original ? new ItemId(original) : null,
            AlsoNew = [.. others.Where(other => told.Contains(other.Id.Value))],
            FirstPairs = [.. rows.SelectMany(row => row.Pairs).Distinct()],
            // Who was not told the text before cannot be told what changed in it.
            Changes = telling == Telling.First ? [] : [.. rows.Where(row => row.Id == newest.Id).SelectMany(row => row.Hunks)],
        };
    }

    private static async Task<ILookup<long, StoryMember>> MembersAsync(
        DbConnection connection, Store store, IEnumerable<long> stories, CancellationToken cancellation)
    {
        var select = $"""
            SELECT id, story_id AS StoryId, relation, of_item AS OfItem, title, CASE WHEN summary = '' THEN content ELSE summary END AS Summary,
                   link, source, published, first_seen AS FirstSeen
            FROM items WHERE story_id IN ({store.Dialect.Numbers("@stories")})
            ORDER BY first_seen, id
            """;
        var rows = await connection.QueryAsync<MemberRow>(
            new CommandDefinition(select, new { stories = StoredJson.List(stories) }, cancellationToken: cancellation)).ConfigureAwait(false);
        return rows.ToLookup(row => row.StoryId, row => row.ToMember());
    }

    private record MemberRow : ItemRow
    {
        public long? OfItem { get; init; }

        public StoryMember ToMember() => new(new ItemId(Id), Title, Link, Source, Published?.FromUnix(), FirstSeen.FromUnix(), ToRelation())
        {
            Body = Summary,
            CopyOf = ToRelation() == Core.Stories.Relation.Copy && OfItem is { } original ? new ItemId(original) : null,
        };
    }

    private sealed record EntryRow : MemberRow
    {
        public string AlertId { get; init; } = "";

        public string Telling { get; init; } = "";

        public string Kind { get; init; } = "";

        public double Score { get; init; }

        public string Evidence { get; init; } = "";

        public string? Changes { get; init; }

        public string? FirstPairs { get; init; }

        public IReadOnlyList<FirstPair> Pairs => FirstPairs is null ? [] : StoredJson.Read<List<FirstPair>>(FirstPairs);

        public IReadOnlyList<RevisionHunk> Hunks => Changes is null ? [] : StoredJson.Read<List<RevisionHunk>>(Changes);

        /// <summary>Whatever a person made of the story since.</summary>
        public bool TellsOneStory => Kind is nameof(AlertKind.Story) or nameof(AlertKind.FollowUp) or nameof(AlertKind.Correction);
    }
}
