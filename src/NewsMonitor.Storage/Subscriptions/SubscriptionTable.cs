using System.Security.Cryptography;
using Dapper;

namespace NewsMonitor.Storage.Subscriptions;

/// <summary>Who is sent mail, and who has ended that (RFC 8058).</summary>
public sealed class SubscriptionTable
{
    private const int TokenBytes = 16;
    private const string Columns = "token, watchlist, channel, recipient, ended_at AS EndedAt";

    private readonly Store _store;

    internal SubscriptionTable(Store store) => _store = store;

    /// <summary>The subscription, begun with the first mail.</summary>
    public async Task<Subscription> OfAsync(string watchlist, string channel, string recipient, CancellationToken cancellation)
    {
        const string find = $"SELECT {Columns} FROM subscriptions WHERE watchlist = @watchlist AND channel = @channel AND recipient = @recipient";
        const string begin = """
            INSERT INTO subscriptions (token, watchlist, channel, recipient) VALUES (@token, @watchlist, @channel, @recipient)
            ON CONFLICT (watchlist, channel, recipient) DO NOTHING
            """;
        var who = new { watchlist, channel, recipient, token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)) };
        var found = await OneAsync(find, who, cancellation).ConfigureAwait(false);
        if (found is not null)
            return found;
        await _store.WriteAsync((write, _) => write.ExecuteAsync(begin, who, cancellation), cancellation).ConfigureAwait(false);
        return (await OneAsync(find, who, cancellation).ConfigureAwait(false))!;
    }

    /// <summary>Null for a token that no mail of ours carries.</summary>
    public Task<Subscription?> FindAsync(string token, CancellationToken cancellation) =>
        OneAsync($"SELECT {Columns} FROM subscriptions WHERE token = @token", new { token }, cancellation);

    /// <summary>Those that were ended, the latest first.</summary>
    public Task<IReadOnlyList<Subscription>> EndedAsync(CancellationToken cancellation) => _store.ReadAsync<IReadOnlyList<Subscription>>(async connection =>
    {
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"SELECT {Columns} FROM subscriptions WHERE ended_at IS NOT NULL ORDER BY ended_at DESC, token", cancellationToken: cancellation)).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToSubscription())];
    }, cancellation);

    /// <summary>Ends the subscription, or begins it again. Once ended it stays so since then.</summary>
    /// <returns>False when there is none with that token.</returns>
    public Task<bool> SetAsync(string token, bool ended, CancellationToken cancellation) => _store.WriteAsync(async (write, now) => await write.ExecuteAsync(
        "UPDATE subscriptions SET ended_at = CASE WHEN @ended = 1 THEN COALESCE(ended_at, @now) END WHERE token = @token",
        new { token, ended = ended ? 1 : 0, now }, cancellation).ConfigureAwait(false) == 1, cancellation);

    private Task<Subscription?> OneAsync(string query, object parameters, CancellationToken cancellation) => _store.ReadAsync(async connection =>
        (await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(query, parameters, cancellationToken: cancellation)).ConfigureAwait(false))?.ToSubscription(), cancellation);

    private sealed record Row
    {
        public string Token { get; init; } = "";

        public string Watchlist { get; init; } = "";

        public string Channel { get; init; } = "";

        public string Recipient { get; init; } = "";

        public long? EndedAt { get; init; }

        public Subscription ToSubscription() => new(Token, Watchlist, Channel, Recipient, EndedAt?.FromUnix());
    }
}
