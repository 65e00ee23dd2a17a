using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Watchlists;
using NewsMonitor.Storage.Items;
using NewsMonitor.Web.Pages;
using NewsMonitor.Web.Stories;

namespace NewsMonitor.Web.Watchlists;

/// <summary>Gathers what a watchlist's own page shows.</summary>
internal sealed class WatchlistReading(Composition monitor, WatchlistsReading lines, TimeProvider time)
{
    private const int MostItems = 25;
    private const int MostTerms = 10;
    private const int MostWords = 8;

    /// <summary>Noise is learnt from no more matches than these, the newest.</summary>
    private const int MostLearntFrom = 2000;

    /// <summary>Null when none is configured by that name.</summary>
    public async Task<WatchlistModel?> ReadAsync(string segment, CancellationToken cancellation)
    {
        if (WatchlistAddress.Find(monitor.Settings.Watchlists.Watchlists, segment) is not { } watchlist)
            return null;
        var (records, now) = (monitor.Database.Matches, time.GetUtcNow());
        var since = WatchlistRates.Since(now);
        var line = (await lines.LinesAsync([watchlist], cancellation))[0];
        var matches = await records.MatchesAsync(watchlist.Name, since, MostLearntFrom, cancellation);
        var nearMisses = await records.NearMissesAsync(watchlist.Name, since, MostItems, cancellation);
        var marked = await monitor.Database.MarkCounts.TermsAsync(watchlist.Name, WatchlistsReading.MarkedSince(now), now, cancellation);
        return new WatchlistModel
        {
            Line = line,
            TryAddress = WatchlistAddress.TryOf(watchlist.Name),
            StoriesAddress = new StoriesQuery(new Storage.Stories.StoryFilter.MatchedBy(watchlist.Name), null, null, null).Address,
            Terms = watchlist.Terms,
            Require = watchlist.Require,
            Exclude = watchlist.Exclude,
            MinScore = Number(watchlist.MinScore),
            Only = Only(watchlist),
            Alerts = [.. watchlist.Alerts.Select(rule => Rule(rule, watchlist))],
            NoisyTerms = [.. RecordedNoise.Of(watchlist, matches, since).Take(MostTerms).Select(noise => new NoisyTerm(noise.Term, noise.Alerts, noise.Decisive))],
            MarkedTerms = [.. marked.Take(MostTerms).Select(term => new MarkedTermLine(term.Term, term.Noise, term.Useful))],
            Matches = [.. matches.Take(MostItems).Select(each => Item(each.Item, each.Match.Score, null, now) with { Found = Found(each.Match) })],
            NearMisses = [.. nearMisses.Select(each => Item(each.Item, each.NearMiss.Score, each.NearMiss.Reason, now))],
        };
    }

    private static WatchlistItem Item(StoredItem item, double score, string? reason, DateTimeOffset now) => new(
        ShownText.TitleOf(item.Item.Title), $"/stories/{item.Story.Value}#item-{item.Id.Value}",
        $"{(item.Item.Source.Length > 0 ? item.Item.Source : "unknown source")}, {PageTime.Of(item.Item.FirstSeen, now)}", Number(score), reason, []);

    private static IReadOnlyList<string> Found(Match match) => [.. match.Evidence.OrderByDescending(evidence => evidence.Weight).Select(evidence => evidence.Text).Distinct().Take(MostWords)];

    private static string? Only(Watchlist watchlist)
    {
        var only = new[]
        {
            watchlist.FeedTags.Count > 0 ? $"feeds tagged {string.Join(" or ", watchlist.FeedTags)}" : null,
            watchlist.Languages.Count > 0 ? $"items in {string.Join(" or ", watchlist.Languages)}" : null,
        };
        return string.Join(", ", only.OfType<string>()) is { Length: > 0 } words ? words : null;
    }

    private static string Rule(AlertRule rule, Watchlist watchlist)
    {
        var when = rule.When == AlertTiming.Immediately ? "at once" : $"in a digest, {rule.Cron} ({rule.TimeZone ?? "UTC"})";
        return $"{rule.Channel}: {when}{(rule.MinScore > watchlist.MinScore ? $", from {Number(rule.MinScore.Value)} points on" : "")}";
    }

    private static string Number(double number) => FormattableString.Invariant($"{number:0.##}");
}
