using Dapper;

namespace NewsMonitor.Storage.Alerts;

/// <summary>Channels on which nothing is sent any more, since their receivers said so; what is due for them waits and does not expire.</summary>
public sealed class StoppedChannels
{
    private readonly Store _store;

    internal StoppedChannels(Store store) => _store = store;

    public Task<IReadOnlyList<StoppedChannel>> ListAsync(CancellationToken cancellation)
    {
        const string list = """
            SELECT channel, reason, stopped_at AS StoppedAt,
                   (SELECT count(*) FROM deliveries WHERE deliveries.channel = stopped_channels.channel AND state = 'Pending') AS Waiting
            FROM stopped_channels ORDER BY channel
            """;
        return _store.ReadAsync<IReadOnlyList<StoppedChannel>>(async connection =>
        {
            var rows = await connection.QueryAsync<Row>(new CommandDefinition(list, cancellationToken: cancellation)).ConfigureAwait(false);
            return [.. rows.Select(row => new StoppedChannel(row.Channel, row.Reason, row.StoppedAt.FromUnix(), (int)row.Waiting))];
        }, cancellation);
    }

    /// <summary>Goes on with the channel; what waited has its whole time again.</summary>
    /// <returns>False when it was not stopped.</returns>
    public Task<bool> ResumeAsync(string channel, TimeSpan expiry, CancellationToken cancellation) =>
        _store.WriteAsync((write, now) => ResumeAsync(write, channel, now, expiry, cancellation), cancellation);

    /// <summary>Goes on with the channels that are configured otherwise now than when they were stopped.</summary>
    /// <param name="settings">A hash of each channel's settings, by its name.</param>
    /// <param name="expiry">As for new deliveries.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task ResumeChangedAsync(IReadOnlyDictionary<string, string> settings, TimeSpan expiry, CancellationToken cancellation) => _store.WriteAsync(async (write, now) =>
    {
        foreach (var (channel, before) in (await write.QueryAsync<(string, string)>("SELECT channel, settings FROM stopped_channels", null, cancellation).ConfigureAwait(false)).ToList())
            if (settings.TryGetValue(channel, out var after) && after != before)
                await ResumeAsync(write, channel, now, expiry, cancellation).ConfigureAwait(false);
        return true;
    }, cancellation);

    private static async Task<bool> ResumeAsync(WriteTransaction write, string channel, long now, TimeSpan expiry, CancellationToken cancellation)
    {
        var resumed = await write.ExecuteAsync("DELETE FROM stopped_channels WHERE channel = @channel", new { channel }, cancellation).ConfigureAwait(false) == 1;
        if (resumed)
            await write.ExecuteAsync(
                "UPDATE deliveries SET expires_at = @expires WHERE state = 'Pending' AND channel = @channel AND expires_at < @expires",
                new { channel, expires = now + expiry.ToUnix() }, cancellation).ConfigureAwait(false);
        return resumed;
    }

    private sealed record Row
    {
        public string Channel { get; init; } = "";

        public string Reason { get; init; } = "";

        public long StoppedAt { get; init; }

        public long Waiting { get; init; }
    }
}
