using System.Data.Common;
using Dapper;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Alerts;

/// <summary>By what a channel was first told of a story: what follow-ups and corrections answer to.</summary>
internal sealed class EarlierAlerts
{
    private readonly Dictionary<string, AlertRow> _alerts;
    private readonly List<ToldRow> _told;
    private readonly Dictionary<(string Alert, string Recipient), SentRow> _sent;

    private EarlierAlerts(Dictionary<string, AlertRow> alerts, List<ToldRow> told, Dictionary<(string, string), SentRow> sent) =>
        (_alerts, _told, _sent) = (alerts, told, sent);

    public static async Task<EarlierAlerts> LoadAsync(
        DbConnection connection, Store store, IEnumerable<StoryId> stories, IReadOnlyList<string> alerts, CancellationToken cancellation)
    {
        var chosen = store.Dialect.Numbers("@stories");
        var selectAlerts = $"SELECT id, watchlist, channel, due_at AS DueAt FROM alerts WHERE id IN ({store.Dialect.Texts("@alerts")})";
        var selectTold = $"""
            SELECT alerts.id, alerts.watchlist, alerts.channel, due_at AS DueAt, told.story_id AS ToldStory, items.story_id AS StoryNow, headline, telling
            FROM alert_entries AS told
            JOIN alerts ON alerts.id = told.alert_id
            LEFT JOIN items ON items.id = told.item_id
            WHERE told.story_id IN ({chosen}) OR told.item_id IN (SELECT id FROM items WHERE story_id IN ({chosen}))
            ORDER BY due_at, alerts.id, position
            """;
        var selectSent = $"SELECT id, alert_id AS AlertId, recipient, message_id AS MessageId FROM deliveries WHERE alert_id IN ({store.Dialect.Texts("@alerts")})";

        async Task<List<T>> Read<T>(string select, object parameters) =>
            (await connection.QueryAsync<T>(new CommandDefinition(select, parameters, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
        var ours = await Read<AlertRow>(selectAlerts, new { alerts = StoredJson.List(alerts) }).ConfigureAwait(false);
        var told = await Read<ToldRow>(selectTold, new { stories = StoredJson.List(stories.Select(story => story.Value).Distinct()) }).ConfigureAwait(false);
        var sent = await Read<SentRow>(selectSent, new { alerts = StoredJson.List(told.Select(row => row.Id).Distinct()) }).ConfigureAwait(false);
        return new EarlierAlerts(
            ours.ToDictionary(row => row.Id, StringComparer.Ordinal), told, sent.DistinctBy(row => (row.AlertId, row.Recipient)).ToDictionary(row => (row.AlertId, row.Recipient)));
    }

    /// <summary>With the alert that first told the channel of the story, as the recipient knows it; as it is when this is the first.</summary>
    public AlertEntry Before(string alert, AlertEntry entry, string recipient)
    {
        var ours = _alerts[alert];
        if (entry.Telling == Telling.First || FirstOther(ours, entry.Story) is not { } first)
            return entry;
        var sent = _sent.GetValueOrDefault((first.Id, recipient));
        return entry with
        {
            Earlier = new EarlierAlert(
                new AlertId(Guid.Parse(first.Id)), sent is null ? null : new DeliveryId(Guid.Parse(sent.Id)), sent?.MessageId, first.Headline, first.DueAt.FromUnix()),
        };
    }

    /// <summary>What is on record as the first report, whatever was done to the clock since; where that is gone, what was told before.</summary>
    private ToldRow? FirstOther(AlertRow ours, StoryId story)
    {
        var others = _told.FindAll(row => row.Id != ours.Id && row.Tells(story) && row.Watchlist == ours.Watchlist && row.Channel == ours.Channel);
        return others.Find(row => row.Telling == nameof(Telling.First)) ?? others.Find(row => row.IsBefore(ours));
    }

    private record AlertRow
    {
        public string Id { get; init; } = "";

        public string Watchlist { get; init; } = "";

        public string Channel { get; init; } = "";

        public long DueAt { get; init; }
    }

    private sealed record ToldRow : AlertRow
    {
        public long ToldStory { get; init; }

        public long? StoryNow { get; init; }

        public string Headline { get; init; } = "";

        public string Telling { get; init; } = "";

        public bool Tells(StoryId story) => ToldStory == story.Value || StoryNow == story.Value;

        public bool IsBefore(AlertRow other) => DueAt < other.DueAt || (DueAt == other.DueAt && string.CompareOrdinal(Id, other.Id) < 0);
    }

    private sealed record SentRow
    {
        public string Id { get; init; } = "";

        public string AlertId { get; init; } = "";

        public string Recipient { get; init; } = "";

        public string MessageId { get; init; } = "";
    }
}
