using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Fetching.Schedule;

/// <summary>
/// When a permanent redirect is believed: seen three times in a row over at least a day, always to the same address, each time with the feed
/// at its end. Servers say 301 by mistake, and a feed asked where it is not is a feed lost.
/// </summary>
internal static class MovedFeed
{
    private const int SightingsThatConfirm = 3;
    private static readonly TimeSpan Lasting = TimeSpan.FromHours(24);

    /// <summary>After a poll that found the feed.</summary>
    /// <param name="state">Before the poll.</param>
    /// <param name="movedTo">Where the permanent redirects led; null: there were none.</param>
    /// <param name="now">UTC.</param>
    public static FeedState Sighted(FeedState state, Uri? movedTo, DateTimeOffset now)
    {
        if (movedTo is null)
            return state with { Move = null };
        var move = state.Move?.To == movedTo ? state.Move with { Sightings = state.Move.Sightings + 1 } : new FeedMove(movedTo, now, 1);
        return move.Sightings >= SightingsThatConfirm && now - move.FirstSeenAt >= Lasting
            ? state with { MovedTo = movedTo, Move = null }
            : state with { Move = move };
    }

    /// <summary>After a failure: an address that fails for a day is forgotten, for the configured one may know where the feed is now.</summary>
    public static FeedState Failed(FeedState state, DateTimeOffset now) =>
        state is { MovedTo: not null, FailingSince: { } since } && now - since >= Lasting ? state with { MovedTo = null, Move = null } : state;
}
