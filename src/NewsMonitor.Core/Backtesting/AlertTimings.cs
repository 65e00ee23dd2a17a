using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Backtesting;

/// <summary>How a watchlist's alerts would have gone out; each counts once, by the channel that would have been told first.</summary>
/// <param name="AtOnce">As an alert of its own.</param>
/// <param name="Digest">In a digest.</param>
/// <param name="QuietHours">Held until quiet hours end.</param>
/// <param name="Overflow">Folded into a summary, beyond <see cref="Watchlist.MaxAlertsPerHour"/>.</param>
/// <param name="TooOld">Recorded and not told: published longer before it was first seen than <see cref="AlertPolicy.MaxItemAge"/>.</param>
public sealed record AlertTimings(int AtOnce, int Digest, int QuietHours, int Overflow, int TooOld)
{
    private static readonly AlertTimings None = new(0, 0, 0, 0, 0);

    /// <summary>As a follow-up to an alert of its own.</summary>
    public int FollowUps { get; init; }

    /// <param name="watchlist">Whose alerts.</param>
    /// <param name="alerts">Oldest first.</param>
    /// <param name="policy">What alert planning goes by.</param>
    /// <returns>Null when the watchlist tells nobody.</returns>
    public static AlertTimings? Of(Watchlist watchlist, IEnumerable<TestedAlert> alerts, AlertPolicy policy)
    {
        if (watchlist.Alerts.Count == 0)
            return null;
        var sent = watchlist.Alerts.Select(rule => rule.Channel).Distinct().ToDictionary(channel => channel, _ => new Queue<DateTimeOffset>());
        return alerts.Aggregate(None, (timings, alert) => timings.And(alert, Soonest(watchlist, alert, policy, sent)));
    }

    private static AlertDecision Soonest(Watchlist watchlist, TestedAlert alert, AlertPolicy policy, Dictionary<string, Queue<DateTimeOffset>> sent)
    {
        var (item, now) = (alert.First.Item, alert.At);
        AlertDecision soonest = new AlertDecision.None("no rule");
        foreach (var rule in watchlist.Alerts)
        {
            var lastHour = sent[rule.Channel];
            while (lastHour.TryPeek(out var earliest) && earliest < now.AddHours(-1))
                lastHour.Dequeue();
            var decision = AlertDecider.Decide(watchlist, rule, new AlertOccasion(alert.Match.Score, Baseline: false, item.EffectiveDate, lastHour.Count), policy, now);
            if (decision is AlertDecision.Now)
                lastHour.Enqueue(now);
            if (DueAt(decision, now) < DueAt(soonest, now))
                soonest = decision;
        }

        return soonest;
    }

    private static DateTimeOffset DueAt(AlertDecision decision, DateTimeOffset now) => decision switch
    {
        AlertDecision.Now => now,
        AlertDecision.Gather gather => gather.DueAt,
        _ => DateTimeOffset.MaxValue,
    };

    private AlertTimings And(TestedAlert alert, AlertDecision decision) => decision switch
    {
        AlertDecision.Now when alert.IsFollowUp => this with { FollowUps = FollowUps + 1 },
        AlertDecision.Now => this with { AtOnce = AtOnce + 1 },
        AlertDecision.Gather { Kind: AlertKind.Digest } => this with { Digest = Digest + 1 },
        AlertDecision.Gather { Kind: AlertKind.QuietHours } => this with { QuietHours = QuietHours + 1 },
        AlertDecision.Gather => this with { Overflow = Overflow + 1 },
        _ => this with { TooOld = TooOld + 1 },
    };
}
