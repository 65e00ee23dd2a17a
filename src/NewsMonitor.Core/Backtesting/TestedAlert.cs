using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Traits;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Backtesting;

/// <summary>An alert as a back-test counts it: a watchlist is told of a story by the first item that matches, then of follow-ups; copies and revisions add nothing.</summary>
/// <param name="Story">What it tells of.</param>
/// <param name="First">The item that makes it one.</param>
/// <param name="Match">Of that item, with its evidence.</param>
/// <param name="Matches">Of all the story's items that would each have been enough, of a follow-up of all it tells; the first one's first.</param>
public sealed record TestedAlert(StoryId Story, TestedItem First, Match Match, IReadOnlyList<Match> Matches)
{
    /// <summary>0: that there is a story; from 1 on its follow-ups.</summary>
    public int Number { get; init; }

    public bool IsFollowUp => Number > 0;

    /// <summary>When it would have been made; a follow-up may have waited.</summary>
    public DateTimeOffset At { get; init; } = First.Item.FirstSeen;

    /// <summary>The points an item needs: the watchlist's threshold, and those of its alert rules only if each of them asks for more.</summary>
    public static double Threshold(Watchlist watchlist) =>
        Math.Max(watchlist.MinScore, watchlist.Alerts.Count == 0 ? watchlist.MinScore : watchlist.Alerts.Min(rule => rule.MinScore ?? watchlist.MinScore));

    /// <summary>The alerts of one watchlist, oldest first.</summary>
    /// <param name="watchlist">Whose.</param>
    /// <param name="items">In order of being first seen.</param>
    /// <param name="since">What was told before then is not told again.</param>
    /// <param name="matchesOf">The side of the verdicts that counts.</param>
    public static IReadOnlyList<TestedAlert> Of(
        Watchlist watchlist, IEnumerable<TestedItem> items, DateTimeOffset since, Func<Verdicts, IReadOnlyList<Match>> matchesOf)
    {
        var threshold = Threshold(watchlist);
        var enough = items
            .Where(item => RetrospectReader.Of(item.Item) == Retrospect.No)
            .Select(item => (Item: item, Match: matchesOf(item.Verdicts).FirstOrDefault(match => match.Watchlist == watchlist.Name)!))
            .Where(tested => tested.Match is { } match && Scoring.Reaches(match.Score, threshold));
        return [.. enough
            .GroupBy(tested => tested.Item.Story)
            .SelectMany(story => OfStory(watchlist, [.. story]))
            .Where(alert => alert.First.Item.FirstSeen >= since)
            .OrderBy(alert => alert.At)
            .ThenBy(alert => alert.First.Id.Value)];
    }

    private static List<TestedAlert> OfStory(Watchlist watchlist, IReadOnlyList<(TestedItem Item, Match Match)> story)
    {
        var (first, match) = story[0];
        List<TestedAlert> alerts = [new TestedAlert(first.Story, first, match, [.. story.Select(tested => tested.Match)])];
        var turn = new FollowUpTurn(watchlist, first.Item.FirstSeen);
        foreach (var (item, news) in story.Skip(1).Where(tested => tested.Item.Relation == Relation.FollowUp))
            if (turn.Next(item.Item.FirstSeen) is { } at)
                alerts.Add(new TestedAlert(item.Story, item, news, [news]) { Number = alerts.Count, At = at });
            else if (alerts[^1].IsFollowUp)
                alerts[^1] = alerts[^1] with { Matches = [.. alerts[^1].Matches, news] };
        return alerts;
    }
}
