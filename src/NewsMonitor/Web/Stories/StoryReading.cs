using NewsMonitor.Core.Stories;
using NewsMonitor.Storage.Stories;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Stories;

/// <summary>Gathers what the page of one story shows.</summary>
internal sealed class StoryReading(Composition monitor, TimeProvider time)
{
    private const int PageSize = 100;
    private const int Suggested = 30;

    /// <param name="id">Which story.</param>
    /// <param name="from">How many of its items come before the page.</param>
    /// <param name="notice">What was just decided.</param>
    /// <param name="mayChange">Whether there are forms.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Null when there is no such story.</returns>
    public async Task<StoryModel?> ReadAsync(StoryId id, int from, string? notice, bool mayChange, CancellationToken cancellation)
    {
        if (await monitor.Database.Stories.FindAsync(id, cancellation) is not { } story)
            return null;
        var now = time.GetUtcNow();
        from = Math.Clamp(from, 0, (story.Items.Count - 1) / PageSize * PageSize);
        var page = story.Items.Skip(from).Take(PageSize).ToList();
        var items = new StoryItemReading(story, page.Select(item => item.Id).ToHashSet(), now);
        var first = story.Items.FirstOrDefault(item => item.Decision.Relation == Relation.New) ?? story.Items[0];
        var watchlists = story.Items.SelectMany(item => item.Matches).Select(match => match.Watchlist).Distinct().Order(StringComparer.Ordinal).ToList();
        return new StoryModel
        {
            Id = id.Value,
            Title = ShownText.TitleOf(first.Item.Title),
            Voices = story.Corroboration.ToString(),
            Count = story.Items.Count,
            Opened = PageTime.Of(story.Items.Min(item => item.Item.FirstSeen), now),
            Newest = PageTime.Of(story.Items.Max(item => item.Item.FirstSeen), now),
            Watchlists = watchlists,
            Items = [.. page.Select(items.Read)],
            Earlier = from > 0 ? AddressOf(id, from - PageSize) : null,
            Later = from + PageSize < story.Items.Count ? AddressOf(id, from + PageSize) : null,
            Alerts = [.. story.Alerts.Select(alert => StoryAlertReading.Read(alert, now))],
            Notice = notice,
            MayChange = mayChange,
            Suggestions = mayChange ? await SuggestAsync(id, watchlists, cancellation) : [],
        };
    }

    private static string AddressOf(StoryId story, int from) => from <= 0 ? $"/stories/{story.Value}" : $"/stories/{story.Value}?from={from}";

    /// <summary>Whoever moves an item mostly moves it to a story that the same watchlist watches.</summary>
    private async Task<IReadOnlyList<StorySuggestion>> SuggestAsync(StoryId id, IReadOnlyList<string> watchlists, CancellationToken cancellation)
    {
        StoryFilter filter = watchlists is [var watchlist, ..] ? new StoryFilter.MatchedBy(watchlist) : new StoryFilter.All();
        var stories = await monitor.Database.Stories.ListAsync(filter, StorySpan.Always, null, Suggested, cancellation);
        return [.. stories.Where(story => story.Id != id).Select(story => new StorySuggestion(story.Id.Value, ShownText.TitleOf(story.Title)))];
    }
}
