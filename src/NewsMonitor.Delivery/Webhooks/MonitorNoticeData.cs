using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>
/// The <c>data</c> of an alert that tells no story: <c>watchlist</c>, <c>headline</c>, <c>text</c>, then each fact under its key (numbers as numbers, times
/// as ISO 8601, lengths in seconds) and each list as objects of <c>title</c>, <c>link</c> and <c>detail</c>.
/// </summary>
internal static class MonitorNoticeData
{
    public static IReadOnlyDictionary<string, object?> Of(OutgoingAlert alert)
    {
        var notice = alert.Notice!;
        var data = new Dictionary<string, object?>
        {
            ["watchlist"] = alert.Watchlist,
            ["headline"] = notice.Headline,
            ["text"] = string.Join(' ', notice.Sentences),
        };
        foreach (var fact in notice.Facts)
            data[fact.Key] = Value(fact);
        foreach (var list in notice.Lists)
            data[list.Key] = list.Lines.Select(LineData.Of).ToList();
        return data;
    }

    private static object? Value(NoticeFact fact) => fact switch
    {
        { Moment: { } moment } => Moment.ForPrograms(moment),
        { Length: { } length } => (long)length.TotalSeconds,
        { Number: { } number } => number,
        _ => fact.Code ?? fact.Text,
    };
}

/// <summary>One of a list; both texts shortened, for they may be what a publisher or a server wrote.</summary>
internal sealed record LineData(string Title, string? Link, string? Detail)
{
    private const int LongestText = 300;

    public static LineData Of(NoticeLine line) =>
        new(OneLine.Cut(line.Title, LongestText), SafeLink.Of(line.Link), line.Detail is null ? null : OneLine.Cut(line.Detail, LongestText));
}
