using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage.Feeds;

namespace NewsMonitor.Web.Feeds;

/// <summary>Gathers what the list of feeds shows: of ten thousand feeds, one page.</summary>
internal sealed class FeedsReading(Composition monitor, TimeProvider time)
{
    private const int PageSize = 100;

    private static readonly (FeedFilter Filter, string Label)[] s_filters =
    [
        (FeedFilter.All, "All"), (FeedFilter.Failing, "Failing"), (FeedFilter.Gone, "Gone"), (FeedFilter.BlindSpots, "Blind spots"), (FeedFilter.Moved, "Moved"),
        (FeedFilter.Hub, "Hub"), (FeedFilter.New, "New"), (FeedFilter.Disabled, "Disabled"),
    ];

    public async Task<FeedsModel> ReadAsync(FeedsQuery query, string? notice, bool mayChange, CancellationToken cancellation)
    {
        var (records, search, settings) = (monitor.Database.FeedRecords, SearchOf(query.Text, monitor.Settings.Feeds), monitor.Settings);
        var counts = await records.CountsAsync(search, cancellation);
        var found = counts[query.Filter];
        // A page that is no more shows the last there is.
        var page = Math.Min(query.Page, Math.Max(1, (found + PageSize - 1) / PageSize));
        var feeds = await records.PageAsync(query.Filter, search, (page - 1) * PageSize, PageSize, cancellation);
        var lines = new FeedLines(settings, time.GetUtcNow());
        return new FeedsModel
        {
            Notice = notice,
            Query = query,
            Filters = [.. s_filters
                .Where(filter => filter.Filter == FeedFilter.All || filter.Filter == query.Filter || counts[filter.Filter] > 0)
                .Select(filter => new FeedFilterLink(filter.Label, counts[filter.Filter], (query with { Filter = filter.Filter, Page = 1 }).Address, filter.Filter == query.Filter))],
            Found = Words(found, page),
            Feeds = [.. feeds.Select(lines.Line)],
            AskFailing = mayChange && counts[FeedFilter.Failing] > 0 ? (search is null ? "Ask all failing feeds now" : "Ask all failing feeds now, not only those found") : null,
            Previous = page > 1 ? (query with { Page = page - 1 }).Address : null,
            Next = page * PageSize < found ? (query with { Page = page + 1 }).Address : null,
        };
    }

    /// <summary>A search goes through names, publishers, languages and tags; null when nothing is looked for.</summary>
    internal static FeedSearch? SearchOf(string text, IEnumerable<Feed> feeds) => text.Length == 0 ? null : new FeedSearch(text, [.. feeds
        .Where(feed => feed.Tags.Append(feed.Name).Append(feed.Publisher ?? "").Any(known => known.Contains(text, StringComparison.OrdinalIgnoreCase)) || text.Equals(feed.Language, StringComparison.OrdinalIgnoreCase))
        .Select(feed => feed.Name)]);

    private static string Words(int found, int page) => found switch
    {
        0 => "There is none.",
        <= PageSize => FormattableString.Invariant($"{found} {(found == 1 ? "feed" : "feeds")}"),
        _ => FormattableString.Invariant($"{((page - 1) * PageSize) + 1:#,0} to {Math.Min(page * PageSize, found):#,0} of {found:#,0} feeds"),
    };
}
