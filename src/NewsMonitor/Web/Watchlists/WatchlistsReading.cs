using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Watchlists;
using NewsMonitor.Storage.Items;

namespace NewsMonitor.Web.Watchlists;

/// <summary>Gathers what the list of watchlists shows: a few counts, however many watchlists there are.</summary>
internal sealed class WatchlistsReading(Composition monitor, TimeProvider time)
{
    public async Task<WatchlistsModel> ReadAsync(CancellationToken cancellation) => new(await LinesAsync(monitor.Settings.Watchlists.Watchlists, cancellation));

    public async Task<IReadOnlyList<WatchlistLine>> LinesAsync(IEnumerable<Watchlist> watchlists, CancellationToken cancellation)
    {
        var (database, now) = (monitor.Database, time.GetUtcNow());
        var alerts = await database.AlertCounts.DaysAsync(WatchlistRates.Days, cancellation);
        var counts = await database.Matches.CountsAsync(WatchlistRates.Since(now), cancellation);
        var watches = await database.Watches.StatesAsync(cancellation);
        return [.. watchlists.Select(watchlist => Line(
            watchlist, alerts.GetValueOrDefault(watchlist.Name) ?? new int[WatchlistRates.Days], counts.GetValueOrDefault(watchlist.Name), watches.GetValueOrDefault(watchlist.Name), now))];
    }

    private static WatchlistLine Line(Watchlist watchlist, IReadOnlyList<int> alerts, MatchCount counts, WatchState? watch, DateTimeOffset now) => new()
    {
        Name = watchlist.Name,
        Address = WatchlistAddress.Of(watchlist.Name),
        Description = watchlist.Description,
        GoesOn = WatchWords.GoesOn(watch, now),
        AlertsADay = WatchlistRates.ADay(alerts, watch, now),
        Alerts = WatchlistRates.BarsOf(alerts, now),
        Matches = counts.Matches,
        NearMisses = counts.NearMisses,
    };
}
