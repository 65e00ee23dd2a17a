using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Revisions;
using NewsMonitor.Core.Stories.Traits;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Alerts;

/// <summary>
/// Turns the matches of one poll into planned alerts: each channel of each watchlist is told of a story once, then of what is new about it,
/// and of what is no longer said as it was told.
/// </summary>
public sealed class AlertPlanner(
    IReadOnlyDictionary<string, Watchlist> watchlists, IReadOnlyDictionary<string, Channel> channels, AlertPolicy policy)
{
    /// <param name="items">The poll's items, stories decided.</param>
    /// <param name="baseline">Whether this is the feed's first poll.</param>
    /// <param name="history">What was told before.</param>
    /// <param name="now">The poll's time.</param>
    /// <param name="cancellation">Ends the look-ups.</param>
    public async Task<AlertPlan> PlanAsync(
        IReadOnlyList<PolledItem> items, bool baseline, IAlertHistory history, DateTimeOffset now, CancellationToken cancellation)
    {
        var draft = new AlertDraft(history, items, now);
        foreach (var item in items)
        {
            var matches = item.Matches.Matches.ToDictionary(match => match.Watchlist);
            var told = matches.Count > 0 || IsCorrection(item) ? await draft.ToldAsync(item.Story.Story, cancellation) : [];
            // A corrected text need not match any more: whoever was told the other one hears of it all the same.
            var concerned = IsCorrection(item) ? matches.Keys.Union(told.Select(each => each.Watchlist)) : matches.Keys;
            var copies = told.Count > 0 ? await draft.CopiesAsync(item, cancellation) : CopyFamilies.None;
            foreach (var name in concerned)
                if (watchlists.TryGetValue(name, out var watchlist))
                    foreach (var rules in watchlist.Alerts.GroupBy(rule => rule.Channel, StringComparer.Ordinal))
                    {
                        var knows = ToldStory.Of(told, name, rules.Key);
                        var occasion = new Occasion(item, matches.GetValueOrDefault(name), watchlist, [.. rules], knows, copies, baseline, now);
                        if (occasion.Match is null && !occasion.Told.IsTold)
                            continue;
                        var (telling, decision) = await DecideAsync(occasion, draft, cancellation);
                        draft.Add(watchlist, channels[rules.Key], item, occasion.Match, telling, decision);
                    }
        }

        return draft.Finish();
    }

    private async Task<(Telling Telling, AlertDecision Decision)> DecideAsync(Occasion at, AlertDraft draft, CancellationToken cancellation)
    {
        var news = TellingDecision.Of(at.Item, at.Match, at.Told, at.Copies, at.Now);
        if (news.Telling is not { } telling)
            return (default, new AlertDecision.None(news.Reason));
        var score = at.Match?.Score ?? 0;
        var rule = ChannelRules.Choose(at.Rules, score, telling, at.Told, at.Now);
        // A revision is of now, however old its item.
        var ofRevision = telling != Telling.First && at.Item.Story.Relation == Relation.Revision;
        var occasion = new AlertOccasion(
            score, at.Baseline, ofRevision ? at.Now : at.Item.Item.EffectiveDate, await draft.SentLastHourAsync(at.Watchlist, rule, cancellation))
        {
            Story = at.Item.Story.Story,
            Telling = telling,
            Told = at.Told,
            // What was told is corrected and goes on whatever it looks like.
            Retrospect = at.Told.Tells(at.Item.Id) ? Retrospect.No : at.Item.Traits.Retrospect,
            DigestFrom = await draft.DigestFromAsync(at.Watchlist, rule, cancellation),
        };
        var decision = AlertDecider.Decide(at.Watchlist, rule, occasion, policy, at.Now);
        var isNoSooner = decision is AlertDecision.Gather gather && at.Told.Pending(telling, at.Now)?.DueAt <= gather.DueAt;
        return (telling, news.OnlySooner && isNoSooner ? new AlertDecision.None(news.Reason) : decision);
    }

    private static bool IsCorrection(PolledItem item) => item.Revision is { Rank: RevisionRank.Correction };

    /// <summary>One item and one channel of one watchlist.</summary>
    private sealed record Occasion(
        PolledItem Item, Match? Match, Watchlist Watchlist, IReadOnlyList<AlertRule> Rules, ToldStory Told, CopyFamilies Copies, bool Baseline, DateTimeOffset Now);
}
