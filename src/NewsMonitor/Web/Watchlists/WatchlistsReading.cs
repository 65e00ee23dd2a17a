using NewsMonitor.CommandLine;
using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Watchlists;
using NewsMonitor.Storage.Feedback;
using NewsMonitor.Storage.Items;

namespace NewsMonitor.Web.Watchlists;

/// <summary>Gathers what the list of watchlists shows: a few counts, however many watchlists there are.</summary>
internal sealed class WatchlistsReading(Composition monitor, TimeProvider time)
{
    /// <summary>How far back marks are counted.</summary>
    public const int MarkedDays = 30;

    public async Task<WatchlistsModel> ReadAsync(CancellationToken cancellation) => new(await LinesAsync(monitor.Settings.Watchlists.Watchlists, cancellation));

    public async Task<IReadOnlyList<WatchlistLine>> LinesAsync(IEnumerable<Watchlist> watchlists, CancellationToken cancellation)
    {
        var (database, now) = (monitor.Database, time.GetUtcNow());
        var alerts = await database.AlertCounts.DaysAsync(WatchlistRates.Days, cancellation);
        var counts = await database.Matches.CountsAsync(WatchlistRates.Since(now), cancellation);
        var watches = await database.Watches.StatesAsync(cancellation);
        var marks = (await database.MarkCounts.WatchlistsAsync(MarkedSince(now), now, cancellation)).ToDictionary(each => each.Watchlist, StringComparer.Ordinal);
        return [.. watchlists.Select(watchlist => Line(
            watchlist, alerts.GetValueOrDefault(watchlist.Name) ?? new int[WatchlistRates.Days], counts.GetValueOrDefault(watchlist.Name), watches.GetValueOrDefault(watchlist.Name),
            marks.GetValueOrDefault(watchlist.Name), now))];
    }

    /// <summary>Readers mark few stories: a week of it says little.</summary>
    public static DateTimeOffset MarkedSince(DateTimeOffset now) => now.AddDays(-MarkedDays);

    internal static WatchlistPrecision? PrecisionOf(WatchlistMarks? marks) => marks?.Precision is not { } precision ? null : new WatchlistPrecision(
        FormattableString.Invariant($"{precision * 100:0} %"), $"{marks.Useful} of {Counted.Of(marks.Useful + marks.Noise, "story", "stories")} marked useful");

    private static WatchlistLine Line(Watchlist watchlist, IReadOnlyList<int> alerts, MatchCount counts, WatchState? watch, WatchlistMarks? marks, DateTimeOffset now) => new()
    {
        Name = watchlist.Name,
        Address = WatchlistAddress.Of(watchlist.Name),
        Description = watchlist.Description,
        GoesOn = WatchWords.GoesOn(watch, now),
        AlertsADay = WatchlistRates.ADay(alerts, watch, now),
        Alerts = WatchlistRates.BarsOf(alerts, now),
        Matches = counts.Matches,
        NearMisses = counts.NearMisses,
        Precision = PrecisionOf(marks),
    };
}
