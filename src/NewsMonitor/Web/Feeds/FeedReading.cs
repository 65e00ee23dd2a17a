using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Watchlists;
using NewsMonitor.Fetching.Schedule;
using NewsMonitor.Storage.Items;
using NewsMonitor.Web.Pages;
using NewsMonitor.Web.Stories;
using NewsMonitor.Web.Watchlists;

namespace NewsMonitor.Web.Feeds;

/// <summary>Gathers what a feed's own page shows.</summary>
internal sealed class FeedReading(Composition monitor, TimeProvider time)
{
    private const int MostItems = 30;
    private const int HoursShown = 7 * 24;

    /// <summary>Null when there is none of that number.</summary>
    public async Task<FeedModel?> ReadAsync(FeedId id, string? notice, bool mayChange, CancellationToken cancellation)
    {
        var records = monitor.Database.FeedRecords;
        if (await records.FindAsync(id, cancellation) is not { } listed)
            return null;
        var (now, settings) = (time.GetUtcNow(), monitor.Settings);
        var (lines, state) = (new FeedLines(settings, now), listed.Feed.State);
        var items = await records.LatestAsync(id, MostItems, cancellation);
        var hours = await records.HoursAsync(id, HoursShown, cancellation);
        var feed = lines.ConfiguredAs(listed.Feed);
        return new FeedModel
        {
            Notice = notice,
            MayChange = mayChange,
            Line = lines.Line(listed),
            IsPolled = listed.Feed.Enabled && !state.Gone,
            Address = ShownUrl.Of(listed.Feed.Url),
            Move = state.Move is { } move
                ? $"It answers from {ShownUrl.Of(move.To)}, seen {Lengths.Count(move.Sightings, "time")} since {PageTime.Of(move.FirstSeenAt, now)}: believed once that has lasted a day." : null,
            Facts = [.. FeedFacts.Of(listed, feed, now)],
            Watchlists = [.. settings.Watchlists.Watchlists.Where(watchlist => feed is not null && LooksAt(watchlist, feed)).Select(watchlist => new FeedWatchlist(watchlist.Name, WatchlistAddress.Of(watchlist.Name)))],
            Ladder = state.FailureLevel == 0 || !listed.Feed.Enabled || state.Gone ? [] : [.. Enumerable.Range(1, FailureLadder.Top).Select(level => new FeedRung(Lengths.Of(FailureLadder.Wait(level)), level == state.FailureLevel))],
            Hours = Bars.Of("New items an hour over 7 days", hours, (place, count) => Hour(place, count, now)),
            HoursNote = $"{Lengths.Count(hours.Sum(), "item")}, at most {hours.Max()} in an hour",
            BlindSpots = [.. state.BlindSpots.Reverse().Select(spot => new FeedBlindSpot(PageTime.Of(spot.From, now), PageTime.Of(spot.To, now), Lengths.Of(spot.To - spot.From)))],
            Items = [.. items.Select(item => Item(item, now))],
        };
    }

    /// <summary>By its tags and its language, where they are known: an item may still name another language.</summary>
    private static bool LooksAt(Watchlist watchlist, Feed feed) =>
        (watchlist.FeedTags.Count == 0 || watchlist.FeedTags.Intersect(feed.Tags, StringComparer.OrdinalIgnoreCase).Any())
        && (watchlist.Languages.Count == 0 || feed.Language is null || watchlist.Languages.Contains(feed.Language, StringComparer.OrdinalIgnoreCase));

    private static string Hour(int place, int count, DateTimeOffset now)
    {
        var hour = now.UtcDateTime.Date.AddHours(now.UtcDateTime.Hour - (HoursShown - 1 - place));
        return $"{PageTime.Of(new DateTimeOffset(hour, TimeSpan.Zero), now)}: {count}";
    }

    private static FeedItem Item(StoredItem item, DateTimeOffset now) => new(
        item.Id.Value, ShownText.TitleOf(item.Item.Title), $"/stories/{item.Story.Value}#item-{item.Id.Value}", PageTime.Of(item.Item.FirstSeen, now),
        StoryWords.Of(item.Relation), item.Relation.ToString().ToLowerInvariant());
}
