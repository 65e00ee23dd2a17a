using System.Globalization;
using NewsMonitor.Storage.Feeds;

namespace NewsMonitor.Web.Feeds;

/// <summary>Which feeds an address asks for, and the address of those.</summary>
/// <param name="Filter">In which state.</param>
/// <param name="Text">What is looked for; empty: nothing.</param>
/// <param name="Page">From 1.</param>
internal sealed record FeedsQuery(FeedFilter Filter, string Text, int Page)
{
    public const string Path = "/feeds";

    private const int LongestText = 200;
    private const int MostPages = 10_000;

    /// <summary>What is not understood is as if it were not there: an address may be old.</summary>
    public static FeedsQuery Of(IQueryCollection query)
    {
        var text = (query["q"].FirstOrDefault() ?? "").Trim();
        _ = int.TryParse(query["page"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        return new FeedsQuery(
            Array.Find(Enum.GetValues<FeedFilter>(), filter => NameOf(filter) == query["state"].FirstOrDefault()),
            text.Length > LongestText ? text[..LongestText] : text,
            Math.Clamp(page, 1, MostPages));
    }

    /// <summary>As an address has it.</summary>
    public static string NameOf(FeedFilter filter) => filter == FeedFilter.BlindSpots ? "blind-spots" : filter.ToString().ToLowerInvariant();

    public string Address
    {
        get
        {
            var parts = new[]
            {
                Filter == FeedFilter.All ? null : $"state={NameOf(Filter)}",
                Text.Length == 0 ? null : $"q={Uri.EscapeDataString(Text)}",
                Page == 1 ? null : string.Create(CultureInfo.InvariantCulture, $"page={Page}"),
            };
            var query = string.Join('&', parts.OfType<string>());
            return query.Length == 0 ? Path : $"{Path}?{query}";
        }
    }
}
