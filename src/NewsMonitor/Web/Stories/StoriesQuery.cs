using System.Globalization;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage.Stories;

namespace NewsMonitor.Web.Stories;

/// <summary>Which stories an address asks for, and the address of those.</summary>
internal sealed record StoriesQuery(StoryFilter Filter, StoryPlace? After)
{
    private const string Path = "/stories";

    /// <summary>What is not understood is as if it were not there: an address may be old.</summary>
    public static StoriesQuery Of(IQueryCollection query)
    {
        var watchlist = query["watchlist"].FirstOrDefault();
        StoryFilter filter = watchlist is { Length: > 0 } ? new StoryFilter.MatchedBy(watchlist)
            : query.ContainsKey("matched") ? new StoryFilter.Matched()
            : new StoryFilter.All();
        return new StoriesQuery(filter, PlaceOf(query["after"].FirstOrDefault()));
    }

    public string Address
    {
        get
        {
            var filter = Filter switch
            {
                StoryFilter.Matched => "matched",
                StoryFilter.MatchedBy(var watchlist) => $"watchlist={Uri.EscapeDataString(watchlist)}",
                _ => null,
            };
            var after = After is null ? null : string.Create(CultureInfo.InvariantCulture, $"after={After.NewestAt.ToUnixTimeMilliseconds()}-{After.Story.Value}");
            var query = string.Join('&', new[] { filter, after }.OfType<string>());
            return query.Length == 0 ? Path : $"{Path}?{query}";
        }
    }

    private static StoryPlace? PlaceOf(string? after) =>
        after?.Split('-') is [var newest, var story]
        && long.TryParse(newest, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
        && long.TryParse(story, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new StoryPlace(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), new StoryId(id))
            : null;
}
