using System.Data.Common;
using Dapper;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Corroborating;

namespace NewsMonitor.Storage.Stories;

/// <summary>Reads a page of stories: three queries, however many they are.</summary>
internal static class StoryList
{
    public static async Task<IReadOnlyList<StorySummary>> ReadAsync(
        DbConnection connection, Store store, StoryFilter filter, StorySpan span, StoryPlace? after, int limit, CancellationToken cancellation)
    {
        var page = $"""
            SELECT id, opened_at AS OpenedAt, newest_at AS NewestAt FROM stories
            WHERE newest_at <= @newest AND (newest_at < @newest OR id < @id) AND newest_at >= @since AND opened_at < @until {Condition(filter)}
            ORDER BY newest_at DESC, id DESC LIMIT @limit
            """;
        var (newest, id) = after is null ? (long.MaxValue, long.MaxValue) : (after.NewestAt.ToUnix(), after.Story.Value);
        var (since, until) = (span.Since?.ToUnix() ?? long.MinValue, span.Until?.ToUnix() ?? long.MaxValue);
        var watchlist = (filter as StoryFilter.MatchedBy)?.Watchlist;
        var stories = (await connection.QueryAsync<StoryRow>(
            new CommandDefinition(page, new { newest, id, limit, watchlist, since, until }, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
        var ids = StoredJson.List(stories.Select(story => story.Id));
        var reports = await ReportsAsync(connection, store, ids, cancellation).ConfigureAwait(false);
        var watchlists = await WatchlistsAsync(connection, store, ids, cancellation).ConfigureAwait(false);
        return [.. stories.Where(story => reports.Contains(story.Id)).Select(story => Summary(story, [.. reports[story.Id]], [.. watchlists[story.Id]]))];
    }

    private static StorySummary Summary(StoryRow story, IReadOnlyList<ReportRow> reports, IReadOnlyList<string> watchlists) => new(
        new StoryId(story.Id), (reports.FirstOrDefault(report => report.Relation == nameof(Relation.New)) ?? reports[0]).Title,
        story.OpenedAt.FromUnix(), story.NewestAt.FromUnix(), reports.Count, Corroboration.Of([.. reports.Select(report => report.ToReport())]), watchlists);

    private static string Condition(StoryFilter filter) => filter switch
    {
        StoryFilter.Matched => "AND id IN (SELECT items.story_id FROM matches JOIN items ON items.id = matches.item_id)",
        StoryFilter.MatchedBy => "AND id IN (SELECT items.story_id FROM matches JOIN items ON items.id = matches.item_id WHERE matches.watchlist = @watchlist)",
        _ => "",
    };

    private static async Task<ILookup<long, ReportRow>> ReportsAsync(DbConnection connection, Store store, string stories, CancellationToken cancellation)
    {
        var read = $"""
            SELECT id, story_id AS StoryId, relation, of_item AS OfItem, source, title, CASE WHEN summary = '' THEN content ELSE summary END AS Body
            FROM items WHERE story_id IN ({store.Dialect.Numbers("@stories")})
            ORDER BY first_seen, id
            """;
        var rows = await connection.QueryAsync<ReportRow>(new CommandDefinition(read, new { stories }, cancellationToken: cancellation)).ConfigureAwait(false);
        return rows.ToLookup(row => row.StoryId);
    }

    private static async Task<ILookup<long, string>> WatchlistsAsync(DbConnection connection, Store store, string stories, CancellationToken cancellation)
    {
        var read = $"""
            SELECT DISTINCT items.story_id AS StoryId, matches.watchlist FROM items JOIN matches ON matches.item_id = items.id
            WHERE items.story_id IN ({store.Dialect.Numbers("@stories")})
            ORDER BY matches.watchlist
            """;
        var rows = await connection.QueryAsync<WatchlistRow>(new CommandDefinition(read, new { stories }, cancellationToken: cancellation)).ConfigureAwait(false);
        return rows.ToLookup(row => row.StoryId, row => row.Watchlist);
    }

    private sealed record StoryRow
    {
        public long Id { get; init; }

        public long OpenedAt { get; init; }

        public long NewestAt { get; init; }
    }

    private sealed record WatchlistRow
    {
        public long StoryId { get; init; }

        public string Watchlist { get; init; } = "";
    }

    private sealed record ReportRow
    {
        public long Id { get; init; }

        public long StoryId { get; init; }

        public string Relation { get; init; } = "";

        public long? OfItem { get; init; }

        public string Source { get; init; } = "";

        public string Title { get; init; } = "";

        public string Body { get; init; } = "";

        public Report ToReport() => new(
            new ItemId(Id), Source, Title, Body, Relation == nameof(Core.Stories.Relation.Copy) && OfItem is { } of ? new ItemId(of) : null);
    }
}
