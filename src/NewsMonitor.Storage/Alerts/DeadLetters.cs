using Dapper;
using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Storage.Alerts;

/// <summary>Deliveries that were given up, by what they died of.</summary>
public sealed class DeadLetters
{
    private readonly Store _store;

    internal DeadLetters(Store store) => _store = store;

    /// <summary>The largest group first.</summary>
    public Task<IReadOnlyList<DeadLetterGroup>> GroupsAsync(CancellationToken cancellation)
    {
        const string count = "SELECT channel, answer, count(*) AS Count, max(finished_at) AS LastAt FROM deliveries WHERE state = 'Dead' GROUP BY channel, answer";
        return _store.ReadAsync<IReadOnlyList<DeadLetterGroup>>(async connection =>
        {
            var rows = await connection.QueryAsync<CountRow>(new CommandDefinition(count, cancellationToken: cancellation)).ConfigureAwait(false);
            return
            [
                .. rows.GroupBy(row => (row.Channel, Reason: DeadReason.Of(row.Answer)))
                    .Select(group => new DeadLetterGroup(group.Key.Channel, group.Key.Reason, (int)group.Sum(row => row.Count), group.Max(row => row.LastAt ?? 0).FromUnix()))
                    .OrderByDescending(group => group.Count).ThenBy(group => group.Channel, StringComparer.Ordinal).ThenBy(group => group.Reason, StringComparer.Ordinal),
            ];
        }, cancellation);
    }

    /// <summary>The dead deliveries of a group, or of a channel when no reason is given.</summary>
    /// <param name="channel">Whose.</param>
    /// <param name="reason">As in <see cref="DeadLetterGroup"/>; null: any.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<IReadOnlyList<DeliveryId>> OfAsync(string channel, string? reason, CancellationToken cancellation) => _store.ReadAsync<IReadOnlyList<DeliveryId>>(async connection =>
    {
        var rows = await connection.QueryAsync<IdRow>(new CommandDefinition(
            "SELECT id, answer FROM deliveries WHERE state = 'Dead' AND channel = @channel ORDER BY id", new { channel }, cancellationToken: cancellation)).ConfigureAwait(false);
        return [.. rows.Where(row => reason is null || DeadReason.Of(row.Answer) == reason).Select(row => new DeliveryId(Guid.Parse(row.Id)))];
    }, cancellation);

    private sealed record CountRow
    {
        public string Channel { get; init; } = "";

        public string? Answer { get; init; }

        public long Count { get; init; }

        public long? LastAt { get; init; }
    }

    private sealed record IdRow
    {
        public string Id { get; init; } = "";

        public string? Answer { get; init; }
    }
}
