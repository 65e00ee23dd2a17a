using System.Data.Common;
using NewsMonitor.Configuration.Reload;
using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Jobs;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Feeds;
using NewsMonitor.Storage.Stories;
using NewsMonitor.Web.Pages;
using NewsMonitor.Web.Stories;
using NewsMonitor.Web.Watchlists;

namespace NewsMonitor.Web.Overview;

/// <summary>Gathers what the overview shows. A database that does not answer takes its figures with it, and nothing else.</summary>
internal sealed class OverviewReading(Composition monitor, ConfigurationWatch watch, ScheduleWatch schedule, Ticker ticker, TimeProvider time)
{
    private const int ChartHours = 48;
    private const int MostStories = 10;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The tick is seconds; a schedule that stands still is begun anew well before this.</summary>
    private static readonly TimeSpan TickMissed = TimeSpan.FromMinutes(1);

    public async Task<OverviewModel> ReadAsync(CancellationToken cancellation)
    {
        var (standing, now) = (watch.Standing, time.GetUtcNow());
        var facts = new StandingFacts { SinceTick = SinceTick(), IsConfigurationRefused = standing.Refused is not null, ScheduleComplaints = schedule.Complaints };
        OverviewFigures? figures = null;
        IReadOnlyDictionary<string, int>? alerts = null;
        IReadOnlyDictionary<string, WatchState>? watches = null;
        try
        {
            (figures, facts) = await FiguresAsync(facts, now, cancellation);
            alerts = await monitor.Database.AlertCounts.SinceAsync(now - Week, cancellation);
            watches = await monitor.Database.Watches.StatesAsync(cancellation);
        }
        catch (Exception exception) when (exception is StorageException or DbException)
        {
            facts = facts with { DatabaseTrouble = exception.Message };
        }

        // What is stored can be read and nothing be added.
        facts = facts with { DatabaseTrouble = facts.DatabaseTrouble ?? monitor.Database.Trouble?.Message };
        return new OverviewModel
        {
            Standing = Standing.Of(facts),
            Configuration = new ConfigurationLine(
                PageTime.Of(standing.InForceSince, now), standing.Refused is { } refused ? PageTime.Of(refused.At, now) : null,
                standing.Refused?.Problems ?? [], standing.Warnings),
            Figures = figures,
            Watchlists = [.. monitor.Settings.Watchlists.Watchlists.Select(watchlist => new OverviewWatchlist(
                watchlist.Name, watchlist.Description, alerts is null ? null : alerts.GetValueOrDefault(watchlist.Name),
                WatchWords.GoesOn(watches?.GetValueOrDefault(watchlist.Name), now)))],
        };
    }

    private async Task<(OverviewFigures, StandingFacts)> FiguresAsync(StandingFacts facts, DateTimeOffset now, CancellationToken cancellation)
    {
        var database = monitor.Database;
        var feeds = (await database.Feeds.ListAsync(cancellation)).Where(feed => feed.Enabled).ToList();
        var outbox = await database.Deliveries.OutboxAsync(cancellation);
        var stopped = await database.StoppedChannels.ListAsync(cancellation);
        var hours = await database.Activity.ByHourAsync(HourChart.First(ChartHours, now), cancellation);
        var stories = await database.Stories.ListAsync(new StoryFilter.Matched(), new StorySpan(now - Day, null), null, MostStories, cancellation);
        var gone = feeds.Where(feed => feed.State.Gone).ToList();
        var failing = feeds.Where(feed => !feed.State.Gone && feed.State.FailureLevel > 0).ToList();
        var blind = feeds.SelectMany(feed => feed.State.BlindSpots.Where(spot => spot.To > now - Day).Select(spot => (feed.Name, Spot: spot)))
            .OrderByDescending(found => found.Spot.To).ToList();
        var figures = new OverviewFigures(
            feeds.Count, hours.Where(hour => hour.Hour > now - Day).Sum(hour => hour.Items), hours.Where(hour => hour.Hour > now - Day).Sum(hour => hour.Matched),
            HourChart.Of(hours, ChartHours, now),
            [.. stories.Select(story => new OverviewStory(
                story.Id.Value, ShownText.TitleOf(story.Title), PageTime.Of(story.NewestAt, now), story.Items == 1 ? "1 item" : $"{story.Items} items: {story.Corroboration}", story.Watchlists))],
            failing.Count, [.. failing.Concat(gone).Select(feed => Failing(feed, now))], [.. blind.Select(found => Blind(found.Name, found.Spot, now))], outbox.Pending, outbox.Dead);
        return (figures, facts with
        {
            Feeds = feeds.Count,
            Failing = failing.Count,
            Gone = gone.Count,
            OldestDue = outbox.OldestDue,
            Dead = outbox.Dead,
            Stopped = stopped.Count,
            BlindSpots = blind.Count,
        });
    }

    private string? SinceTick() =>
        ticker.LastTick is > 0 and var last && time.GetElapsedTime(last) is var idle && idle > TickMissed ? Lengths.Of(idle) : null;

    private static OverviewFeed Failing(StoredFeed feed, DateTimeOffset now) => new(
        feed.Name, feed.State.LastError ?? "no reason is known", feed.State.Gone ? "not asked any more" : $"asked again at {PageTime.Of(feed.State.NextCheckAt, now)}");

    private static OverviewFeed Blind(string feed, BlindSpot spot, DateTimeOffset now) =>
        new(feed, $"may have missed items for {Lengths.Of(spot.To - spot.From)}", $"{PageTime.Of(spot.From, now)} to {PageTime.Of(spot.To, now)}");
}
