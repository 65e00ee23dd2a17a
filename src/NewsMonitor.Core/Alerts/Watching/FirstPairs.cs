using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>Marks in a poll's alerts what names two entities together for the first time. Of several stories in one poll that do, the first is the first.</summary>
public static class FirstPairs
{
    /// <param name="alerts">As planned.</param>
    /// <param name="items">The poll's.</param>
    /// <param name="history">What came before it.</param>
    /// <param name="now">The poll's time.</param>
    /// <param name="cancellation">Ends the look-ups.</param>
    public static async Task<IReadOnlyList<PlannedAlert>> MarkAsync(
        IReadOnlyList<PlannedAlert> alerts, IReadOnlyList<PolledItem> items, IPairHistory history, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(history);
        var marks = new Dictionary<(string, ItemId), IReadOnlyList<FirstPair>>();
        foreach (var watchlist in alerts.Where(alert => alert.Entries.Count > 0).Select(alert => alert.Watchlist).Distinct(StringComparer.Ordinal))
            foreach (var (item, pairs) in await OfAsync(watchlist, items, history, now, cancellation).ConfigureAwait(false))
                marks[(watchlist, item)] = pairs;
        return marks.Count == 0 ? alerts : [.. alerts.Select(Marked)];

        PlannedAlert Marked(PlannedAlert alert) => alert with
        {
            Entries = [.. alert.Entries.Select(entry => marks.TryGetValue((alert.Watchlist, entry.Item), out var pairs) ? entry with { FirstPairs = pairs } : entry)],
        };
    }

    private static async Task<IEnumerable<(ItemId Item, IReadOnlyList<FirstPair> Pairs)>> OfAsync(
        string watchlist, IReadOnlyList<PolledItem> items, IPairHistory history, DateTimeOffset now, CancellationToken cancellation)
    {
        var named = items
            .Select(item => (item.Id, Story: item.Story.Story, Pairs: EntityPair.Of(item.Matches.Matches.FirstOrDefault(match => match.Watchlist == watchlist)?.Entities ?? [])))
            .Where(item => item.Pairs.Count > 0)
            .ToList();
        if (named.Count == 0)
            return [];
        var record = await history.PairsAsync(watchlist, [.. named.SelectMany(item => item.Pairs).Distinct()], cancellation).ConfigureAwait(false);
        var storyOf = new Dictionary<EntityPair, StoryId>();
        foreach (var (_, story, pairs) in named)
            foreach (var pair in pairs)
                storyOf.TryAdd(pair, story);
        return named
            .Select(item => (item.Id, (IReadOnlyList<FirstPair>)[.. item.Pairs
                .Where(pair => storyOf[pair] == item.Story)
                .Select(pair => FirstPair.Of(pair, record[pair], now))
                .OfType<FirstPair>()]))
            .Where(item => item.Item2.Count > 0);
    }
}
