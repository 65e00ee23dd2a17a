using NewsMonitor.Core.Backtesting;
using NewsMonitor.Core.Watchlists;
using NewsMonitor.Storage.Items;

namespace NewsMonitor.Web.Watchlists;

/// <summary>The noisiest terms by what is on record: as a back-test finds them, without matching anything again.</summary>
internal static class RecordedNoise
{
    private static readonly Dictionary<string, string> s_nothingLost = [];

    /// <param name="watchlist">As configured now.</param>
    /// <param name="matches">Of it, in any order.</param>
    /// <param name="since">What was told before then is not counted.</param>
    public static IReadOnlyList<TermNoise> Of(Watchlist watchlist, IEnumerable<RecordedMatch> matches, DateTimeOffset since)
    {
        var items = matches
            .Select(each => new TestedItem(each.Item.Id, each.Item.Story, each.Item.Item, new Verdicts([each.Match], [], s_nothingLost)) { Relation = each.Item.Relation })
            .OrderBy(item => item.Item.FirstSeen).ThenBy(item => item.Id.Value);
        return TermNoise.Of(TestedAlert.Of(watchlist, items, since, verdicts => verdicts.After), TestedAlert.Threshold(watchlist));
    }
}
