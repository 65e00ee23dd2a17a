using System.Globalization;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage.Stories;

namespace NewsMonitor.Web.Stories;

/// <summary>Which stories an address asks for, and the address of those.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Since">The first day, UTC; null: from the first on.</param>
/// <param name="Until">The last day, UTC; null: to the latest.</param>
/// <param name="After">Where the page before ended.</param>
internal sealed record StoriesQuery(StoryFilter Filter, DateOnly? Since, DateOnly? Until, StoryPlace? After)
{
    private const string Path = "/stories";
    private const string Day = "yyyy-MM-dd";

    public static StoriesQuery Newest(StoryFilter filter) => new(filter, null, null, null);

    public StorySpan Span => new(Beginning(Since), Until < DateOnly.MaxValue ? Beginning(Until.Value.AddDays(1)) : null);

    /// <summary>What is not understood is as if it were not there: an address may be old.</summary>
    public static StoriesQuery Of(IQueryCollection query)
    {
        var watchlist = query["watchlist"].FirstOrDefault();
        StoryFilter filter = watchlist is { Length: > 0 } ? new StoryFilter.MatchedBy(watchlist)
            : query.ContainsKey("matched") ? new StoryFilter.Matched()
            : new StoryFilter.All();
        return new StoriesQuery(filter, DayOf(query["since"].FirstOrDefault()), DayOf(query["until"].FirstOrDefault()), PlaceOf(query["after"].FirstOrDefault()));
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
            var since = Since is { } first ? $"since={Shown(first)}" : null;
            var until = Until is { } last ? $"until={Shown(last)}" : null;
            var query = string.Join('&', new[] { filter, since, until, after }.OfType<string>());
            return query.Length == 0 ? Path : $"{Path}?{query}";
        }
    }

    /// <summary>A day as a date field takes and gives it.</summary>
    public static string Shown(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(string? day) => DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;

    private static DateTimeOffset? Beginning(DateOnly? day) => day is { } known ? new DateTimeOffset(known, TimeOnly.MinValue, TimeSpan.Zero) : null;

    private static StoryPlace? PlaceOf(string? after) =>
        after?.Split('-') is [var newest, var story]
        && long.TryParse(newest, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
        && long.TryParse(story, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new StoryPlace(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), new StoryId(id))
            : null;
}
