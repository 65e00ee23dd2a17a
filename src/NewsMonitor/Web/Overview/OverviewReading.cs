using System.Data.Common;
using NewsMonitor.Configuration.Reload;
using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Feeds;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Overview;

/// <summary>Gathers what the overview shows. A database that does not answer takes its figures with it, and nothing else.</summary>
internal sealed class OverviewReading(Composition monitor, ConfigurationWatch watch, TimeProvider time)
{
    private static readonly TimeSpan CountedDays = TimeSpan.FromDays(7);

    public async Task<OverviewModel> ReadAsync(CancellationToken cancellation)
    {
        var (figures, alerts, watches, trouble) = await FiguresAsync(cancellation);
        var (standing, settings, now) = (watch.Standing, monitor.Settings, time.GetUtcNow());
        return new OverviewModel
        {
            Version = typeof(OverviewReading).Assembly.GetName().Version!.ToString(3),
            At = PageTime.Of(now, now),
            InForceSince = PageTime.Of(standing.InForceSince, now),
            RefusedAt = standing.Refused is { } refused ? PageTime.Of(refused.At, now) : null,
            Problems = standing.Refused?.Problems ?? [],
            Warnings = standing.Warnings,
            Watchlists = [.. settings.Watchlists.Watchlists.Select(watchlist => new OverviewWatchlist(
                watchlist.Name, watchlist.Description, watchlist.Terms, watchlist.Require, watchlist.MinScore, alerts?.GetValueOrDefault(watchlist.Name),
                watches?.GetValueOrDefault(watchlist.Name) is { } watch ? GoesOn(watch, now) : null))],
            Feeds = settings.Feeds.Count(feed => feed.Enabled),
            Figures = figures,
            Trouble = trouble,
        };
    }

    private async Task<(OverviewFigures?, IReadOnlyDictionary<string, int>?, IReadOnlyDictionary<string, WatchState>?, string?)> FiguresAsync(CancellationToken cancellation)
    {
        try
        {
            var now = time.GetUtcNow();
            var feeds = await monitor.Database.Feeds.ListAsync(cancellation);
            var outbox = await monitor.Database.Deliveries.OutboxAsync(cancellation);
            var alerts = await monitor.Database.AlertCounts.SinceAsync(now - CountedDays, cancellation);
            var watches = await monitor.Database.Watches.StatesAsync(cancellation);
            return (new OverviewFigures([.. feeds.Where(IsFailing).Select(feed => Failing(feed, now))], outbox.Pending, outbox.Dead), alerts, watches, null);
        }
        catch (Exception exception) when (exception is StorageException or DbException)
        {
            return (null, null, null, exception.Message);
        }
    }

    private static string? GoesOn(WatchState watch, DateTimeOffset now) => watch switch
    {
        { Burst: { } burst } => $"Burst since {PageTime.Of(burst.Since, now)}: {Lengths.Count(burst.Reading.Reports, "report")} in {Lengths.Count(burst.Reading.WindowHours, "hour")} where {Lengths.Usual(burst.Reading.Usual)} would be usual. Its feeds are asked more often.",
        { Silence: { } silence } => $"No match since {PageTime.Of(silence.Since, now)}: {SilenceNotice.Word(silence.Cause)}.",
        _ => null,
    };

    private static bool IsFailing(StoredFeed feed) => feed.Enabled && (feed.State.Gone || feed.State.FailureLevel > 0);

    private static OverviewFeed Failing(StoredFeed feed, DateTimeOffset now) => new(
        feed.Name, feed.State.LastError ?? "no reason is known", feed.State.Gone ? "not asked any more" : $"asked again at {PageTime.Of(feed.State.NextCheckAt, now)}");
}
