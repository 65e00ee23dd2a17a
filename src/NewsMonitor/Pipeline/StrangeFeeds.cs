using System.Collections.Concurrent;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Pipeline;

/// <summary>
/// Feeds on record that this node's configuration does not have, or has at another address: another node's business, as during a rolling change.
/// Left alone for a minute each time, so that they keep no place of a batch; then looked at again, for configurations change.
/// </summary>
internal sealed class StrangeFeeds(TimeProvider time)
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<FeedId, long> _seen = new();

    public IReadOnlyCollection<FeedId> Now
    {
        get
        {
            foreach (var (feed, seen) in _seen)
                if (time.GetElapsedTime(seen) > Memory)
                    _seen.TryRemove(feed, out _);
            return [.. _seen.Keys];
        }
    }

    public void Add(FeedId feed) => _seen[feed] = time.GetTimestamp();
}
