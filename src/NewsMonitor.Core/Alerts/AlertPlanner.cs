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
                    foreach (var rule in watchlist.Alerts)
                    {
                        var match = matches.GetValueOrDefault(name);
                        var knows = ToldStory.Of(told, name, rule.Channel);
                        if (match is null && !knows.IsTold)
                            continue;
                        var (telling, decision) = Decide(item, match, watchlist, rule, knows, copies, await draft.SentLastHourAsync(watchlist, rule, cancellation), baseline, now);
                        draft.Add(watchlist, channels[rule.Channel], item, match, telling, decision);
                    }
        }

        return draft.Finish();
    }

    private (Telling Telling, AlertDecision Decision) Decide(
        PolledItem item, Match? match, Watchlist watchlist, AlertRule rule, ToldStory told, CopyFamilies copies, int sent, bool baseline, DateTimeOffset now)
    {
        var (news, reason) = TellingDecision.Of(item, match, told, copies, now);
        if (news is not { } telling)
            return (default, new AlertDecision.None(reason));
        // A revision is of now, however old its item.
        var ofRevision = telling != Telling.First && item.Story.Relation == Relation.Revision;
        var occasion = new AlertOccasion(match?.Score ?? 0, baseline, ofRevision ? now : item.Item.EffectiveDate, sent)
        {
            Story = item.Story.Story,
            Telling = telling,
            Told = told,
            // What was told is corrected and goes on whatever it looks like.
            Retrospect = told.Tells(item.Id) ? Retrospect.No : item.Traits.Retrospect,
        };
        return (telling, AlertDecider.Decide(watchlist, rule, occasion, policy, now));
    }

    private static bool IsCorrection(PolledItem item) => item.Revision is { Rank: RevisionRank.Correction };
}
