using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Backtesting;

/// <summary>An alert as a back-test counts it: a watchlist is told of a story once, by the first item that matches; copies and revisions add nothing.</summary>
/// <param name="Story">What it tells of.</param>
/// <param name="First">The item that makes it one.</param>
/// <param name="Match">Of that item, with its evidence.</param>
/// <param name="Matches">Of all the story's items that would each have been enough; the first one's first.</param>
public sealed record TestedAlert(StoryId Story, TestedItem First, Match Match, IReadOnlyList<Match> Matches)
{
    /// <summary>The points an item needs: the watchlist's threshold, and those of its alert rules only if each of them asks for more.</summary>
    public static double Threshold(Watchlist watchlist) =>
        Math.Max(watchlist.MinScore, watchlist.Alerts.Count == 0 ? watchlist.MinScore : watchlist.Alerts.Min(rule => rule.MinScore ?? watchlist.MinScore));

    /// <summary>The alerts of one watchlist, oldest first.</summary>
    /// <param name="watchlist">Whose.</param>
    /// <param name="items">In order of being first seen.</param>
    /// <param name="since">A story told before then is not told again.</param>
    /// <param name="matchesOf">The side of the verdicts that counts.</param>
    public static IReadOnlyList<TestedAlert> Of(
        Watchlist watchlist, IEnumerable<TestedItem> items, DateTimeOffset since, Func<Verdicts, IReadOnlyList<Match>> matchesOf)
    {
        var threshold = Threshold(watchlist);
        var enough = items
            .Select(item => (Item: item, Match: matchesOf(item.Verdicts).FirstOrDefault(match => match.Watchlist == watchlist.Name)))
            .Where(tested => tested.Match is { } match && Scoring.Reaches(match.Score, threshold));
        return [.. enough
            .GroupBy(tested => tested.Item.Story)
            .Where(story => story.First().Item.Item.FirstSeen >= since)
            .Select(story => new TestedAlert(story.Key, story.First().Item, story.First().Match!, [.. story.Select(tested => tested.Match!)]))];
    }
}
