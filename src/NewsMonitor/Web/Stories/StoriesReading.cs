using NewsMonitor.Storage.Stories;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Stories;

/// <summary>Gathers what the list of stories shows.</summary>
internal sealed class StoriesReading(Composition monitor, TimeProvider time)
{
    private const int PageSize = 30;

    public async Task<StoriesModel> ReadAsync(StoriesQuery query, CancellationToken cancellation)
    {
        // One more than is shown tells whether there is another page.
        var read = await monitor.Database.Stories.ListAsync(query.Filter, query.Span, query.After, PageSize + 1, cancellation);
        var now = time.GetUtcNow();
        return new StoriesModel
        {
            Filters = [.. Filters(query.Filter).Select(filter => new StoryFilterLink(LabelOf(filter), Address(filter), filter == query.Filter))],
            Kept = query.Filter switch
            {
                StoryFilter.Matched => new StoryField("matched", ""),
                StoryFilter.MatchedBy(var watchlist) => new StoryField("watchlist", watchlist),
                _ => null,
            },
            Since = query.Since is { } since ? StoriesQuery.Shown(since) : null,
            Until = query.Until is { } until ? StoriesQuery.Shown(until) : null,
            Whenever = query.Since is null && query.Until is null ? null : StoriesQuery.Newest(query.Filter).Address,
            Stories = [.. read.Take(PageSize).Select(story => new StoryLine(
                story.Id.Value, ShownText.TitleOf(story.Title), PageTime.Of(story.NewestAt, now), story.Items, story.Corroboration.ToString(), story.Watchlists))],
            Newest = query.After is null ? null : (query with { After = null }).Address,
            Older = read.Count > PageSize ? (query with { After = read[PageSize - 1].Place }).Address : null,
        };

        string Address(StoryFilter filter) => (query with { Filter = filter, After = null }).Address;
    }

    /// <summary>Those of the configuration, and the one that is asked for: its watchlist may be configured no longer.</summary>
    private IEnumerable<StoryFilter> Filters(StoryFilter asked) => new[] { new StoryFilter.All(), (StoryFilter)new StoryFilter.Matched() }
        .Concat(monitor.Settings.Watchlists.Watchlists.Select(watchlist => new StoryFilter.MatchedBy(watchlist.Name)))
        .Append(asked)
        .Distinct();

    private static string LabelOf(StoryFilter filter) => filter switch
    {
        StoryFilter.Matched => "Any watchlist",
        StoryFilter.MatchedBy(var watchlist) => watchlist,
        _ => "All stories",
    };
}
