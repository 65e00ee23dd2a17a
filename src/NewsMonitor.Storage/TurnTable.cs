namespace NewsMonitor.Storage;

/// <summary>Work that one node does for all, now and then: whoever comes first has the turn, the others need not.</summary>
public sealed class TurnTable
{
    private static readonly TimeSpan ClockPutBack = TimeSpan.FromMinutes(1);

    private readonly Store _store;

    internal TurnTable(Store store) => _store = store;

    /// <param name="work">Its name.</param>
    /// <param name="every">For so long after a turn there is no other one; shorter than the time between two calls of one node.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>Whether the turn is the caller's.</returns>
    public Task<bool> TryTakeAsync(string work, TimeSpan every, CancellationToken cancellation)
    {
        // A turn much later than now is one from before the clock was put back; a little later is one that was taken while this one waited.
        const string take = """
            INSERT INTO turns (work, taken_at) VALUES (@work, @now)
            ON CONFLICT (work) DO UPDATE SET taken_at = excluded.taken_at WHERE turns.taken_at <= @before OR turns.taken_at > @putBack
            """;
        return _store.WriteAsync(async (write, now) =>
            await write.ExecuteAsync(take, new { work, now, before = now - every.ToUnix(), putBack = now + ClockPutBack.ToUnix() }, cancellation).ConfigureAwait(false) == 1, cancellation);
    }
}
