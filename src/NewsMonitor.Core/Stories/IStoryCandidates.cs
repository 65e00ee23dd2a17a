namespace NewsMonitor.Core.Stories;

/// <summary>The question story assignment asks of storage, once for all the items of a poll.</summary>
public interface IStoryCandidates
{
    /// <summary>For each new item, those first seen since <paramref name="since"/> whose stored sketch shares a value with its keys, most shared first.</summary>
    /// <param name="keys">The <see cref="Fingerprint.Keys"/> of each new item.</param>
    /// <param name="since">Stories older than this are closed.</param>
    /// <param name="limit">How many for one item at the most.</param>
    /// <param name="cancellation">Ends the look-up.</param>
    /// <returns>In the order of <paramref name="keys"/>.</returns>
    Task<IReadOnlyList<IReadOnlyList<StoryCandidate>>> FindAsync(
        IReadOnlyList<IReadOnlyCollection<long>> keys, DateTimeOffset since, int limit, CancellationToken cancellation);
}
