using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Storage.Feeds;

/// <summary>
/// Polls that people ask for. A feed becomes due and no more: it is leased and polled like any other, a host that asked for rest is left
/// alone, and nobody asks for the same feed more than once a minute.
/// </summary>
public sealed class AskedPolls
{
    /// <summary>How many failing feeds are asked at once.</summary>
    public const int MostFailing = 200;

    private static readonly TimeSpan s_least = TimeSpan.FromMinutes(1);

    private readonly Store _store;

    internal AskedPolls(Store store) => _store = store;

    /// <summary>Makes one feed due.</summary>
    public Task<PollAnswer> AskAsync(FeedId feed, CancellationToken cancellation)
    {
        const string find = "SELECT enabled, gone, host_rests_until AS RestsUntil, claimed_at AS ClaimedAt FROM feeds WHERE id = @id";
        return _store.WriteAsync(async (write, now) =>
        {
            var id = new { id = feed.Value, now };
            var rows = await write.QueryAsync<AskedRow>($"{find} {_store.Dialect.ForUpdate}", id, cancellation).ConfigureAwait(false);
            var answer = Judge(rows.SingleOrDefault(), now);
            if (answer is PollAnswer.Due)
                await write.ExecuteAsync("UPDATE feeds SET next_check_at = @now WHERE id = @id AND next_check_at > @now", id, cancellation).ConfigureAwait(false);
            return answer;
        }, cancellation);
    }

    /// <summary>Makes failing feeds due, those that would wait longest first; not those that may not be asked now.</summary>
    /// <returns>How many.</returns>
    public Task<int> AskFailingAsync(CancellationToken cancellation)
    {
        var ask = $"""
            UPDATE feeds SET next_check_at = @now
            WHERE id IN (
                SELECT id FROM feeds
                WHERE enabled = 1 AND gone = 0 AND next_check_at > @now AND host_rests_until <= @now AND claimed_at <= @before
                  AND CAST(COALESCE({_store.Dialect.Field("state", nameof(FeedState.FailureLevel))}, '0') AS BIGINT) > 0
                ORDER BY next_check_at DESC, id LIMIT @MostFailing
                {_store.Dialect.ForUpdateSkipLocked})
            """;
        return _store.WriteAsync((write, now) => write.ExecuteAsync(ask, new { now, before = now - s_least.ToUnix(), MostFailing }, cancellation), cancellation);
    }

    private static PollAnswer Judge(AskedRow? feed, long now) => feed switch
    {
        null => new PollAnswer.NotThere(),
        { Enabled: 0 } => new PollAnswer.Disabled(),
        { Gone: not 0 } => new PollAnswer.Gone(),
        _ when feed.RestsUntil > now => new PollAnswer.Resting(feed.RestsUntil.FromUnix()),
        // A clock that was put back since is no reason to wait.
        _ when feed.ClaimedAt <= now && now - feed.ClaimedAt < s_least.ToUnix() => new PollAnswer.JustPolled((feed.ClaimedAt + s_least.ToUnix()).FromUnix()),
        _ => new PollAnswer.Due(),
    };

    private sealed record AskedRow
    {
        public long Enabled { get; init; }

        public long Gone { get; init; }

        public long RestsUntil { get; init; }

        public long ClaimedAt { get; init; }
    }
}
