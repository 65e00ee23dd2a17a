using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Alerts;

/// <summary>Turns the matches of one poll into planned alerts: each channel of each watchlist is told of each story once.</summary>
public sealed class AlertPlanner(
    IReadOnlyDictionary<string, Watchlist> watchlists, IReadOnlyDictionary<string, Channel> channels, AlertPolicy policy)
{
    /// <param name="items">The poll's items, stories decided.</param>
    /// <param name="baseline">Whether this is the feed's first poll.</param>
    /// <param name="history">What was told before.</param>
    /// <param name="now">The poll's time.</param>
    /// <param name="cancellation">Ends the look-ups.</param>
    public async Task<IReadOnlyList<PlannedAlert>> PlanAsync(
        IReadOnlyList<PolledItem> items, bool baseline, IAlertHistory history, DateTimeOffset now, CancellationToken cancellation)
    {
        var plan = new Plan(history, now);
        foreach (var item in items)
            foreach (var match in item.Matches.Matches)
            {
                var watchlist = watchlists[match.Watchlist];
                var told = await history.ToldAsync(watchlist.Name, item.Story.Story, cancellation);
                foreach (var rule in watchlist.Alerts.Where(rule => !told.Contains(rule.Channel)))
                {
                    var sent = await plan.SentLastHourAsync(watchlist, rule, cancellation);
                    var occasion = new AlertOccasion(match.Score, baseline, item.Item.EffectiveDate, sent);
                    plan.Add(watchlist, channels[rule.Channel], item, match, AlertDecider.Decide(watchlist, rule, occasion, policy, now));
                }
            }

        return plan.Alerts;
    }

    /// <summary>The alerts planned so far in this poll, which count as told and as sent for the items that follow.</summary>
    private sealed class Plan(IAlertHistory history, DateTimeOffset now)
    {
        private readonly Dictionary<(string Watchlist, string Channel, string EventKey), PlannedAlert> _alerts = [];
        private readonly HashSet<(string Watchlist, string Channel, StoryId Story)> _told = [];
        private readonly Dictionary<(string Watchlist, string Channel), int> _sent = [];

        public IReadOnlyList<PlannedAlert> Alerts => [.. _alerts.Values];

        public async Task<int> SentLastHourAsync(Watchlist watchlist, AlertRule rule, CancellationToken cancellation)
        {
            if (watchlist.MaxAlertsPerHour is null)
                return 0;
            var key = (watchlist.Name, rule.Channel);
            if (!_sent.TryGetValue(key, out var count))
                _sent[key] = count = await history.CountSinceAsync(watchlist.Name, rule.Channel, now.AddHours(-1), cancellation);
            return count;
        }

        public void Add(Watchlist watchlist, Channel channel, PolledItem item, Match match, AlertDecision decision)
        {
            if (decision is AlertDecision.None || !_told.Add((watchlist.Name, channel.Name, item.Story.Story)))
                return;
            var entry = new PlannedEntry(item.Story.Story, item.Id, match.Score, match.Evidence);
            if (decision is AlertDecision.Gather gather)
            {
                Join(watchlist, channel, gather.Kind, gather.EventKey, gather.DueAt, entry);
                return;
            }

            Join(watchlist, channel, AlertKind.Story, $"story:{item.Story.Story.Value}", now, entry);
            _sent[(watchlist.Name, channel.Name)] = _sent.GetValueOrDefault((watchlist.Name, channel.Name)) + 1;
        }

        private void Join(Watchlist watchlist, Channel channel, AlertKind kind, string eventKey, DateTimeOffset due, PlannedEntry entry)
        {
            var key = (watchlist.Name, channel.Name, eventKey);
            _alerts[key] = _alerts.TryGetValue(key, out var planned)
                ? planned with { Entries = [.. planned.Entries, entry] }
                : new PlannedAlert(watchlist.Name, channel, kind, eventKey, due, [entry]);
        }
    }
}
