namespace NewsMonitor.Core.Stories;

/// <summary>The question story assignment asks of storage.</summary>
public interface IStoryCandidates
{
    /// <summary>Items first seen since <paramref name="since"/> whose stored sketch shares a value with <paramref name="keys"/>, most shared first.</summary>
    /// <param name="keys">The new item's <see cref="Fingerprint.Keys"/>.</param>
    /// <param name="since">Stories older than this are closed.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellation">Ends the look-up.</param>
    Task<IReadOnlyList<StoryCandidate>> FindAsync(
        IReadOnlyCollection<long> keys, DateTimeOffset since, int limit, CancellationToken cancellation);
}
