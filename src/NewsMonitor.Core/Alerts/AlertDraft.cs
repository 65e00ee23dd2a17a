using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Alerts;

/// <summary>The alerts planned so far in one poll, which count as told and as sent for the items that follow.</summary>
/// <param name="history">What was told before.</param>
/// <param name="items">The poll's.</param>
/// <param name="now">The poll's time.</param>
internal sealed class AlertDraft(IAlertHistory history, IReadOnlyList<PolledItem> items, DateTimeOffset now)
{
    private readonly Dictionary<(string Watchlist, string Channel, string EventKey), PlannedAlert> _alerts = [];
    private readonly Dictionary<StoryId, List<ToldItem>> _told = [];
    private readonly Dictionary<(string Watchlist, string Channel), int> _sent = [];
    private readonly List<WithheldMatch> _withheld = [];

    /// <summary>What is known of the story before the item at hand: what follows changes nothing in it.</summary>
    public async Task<IReadOnlyList<ToldItem>> ToldAsync(StoryId story, CancellationToken cancellation)
    {
        if (!_told.TryGetValue(story, out var told))
            _told[story] = told = [.. await history.ToldAsync(story, cancellation)];
        return [.. told];
    }

    /// <summary>The copies of the item's story, on record and in this poll; looked up for a copy only.</summary>
    public async Task<CopyFamilies> CopiesAsync(PolledItem item, CancellationToken cancellation)
    {
        if (item.Story.Relation != Relation.Copy)
            return CopyFamilies.None;
        var copies = new Dictionary<ItemId, ItemId>(await history.CopiesAsync(item.Story.Story, cancellation));
        foreach (var other in items)
            if (other.Story is { Relation: Relation.Copy, Of: { } of } && other.Story.Story == item.Story.Story)
                copies[other.Id] = of;
        return new CopyFamilies(copies);
    }

    public async Task<int> SentLastHourAsync(Watchlist watchlist, AlertRule rule, CancellationToken cancellation)
    {
        if (watchlist.MaxAlertsPerHour is null)
            return 0;
        var key = (watchlist.Name, rule.Channel);
        if (!_sent.TryGetValue(key, out var count))
            _sent[key] = count = await history.CountSinceAsync(watchlist.Name, rule.Channel, now.AddHours(-1), cancellation);
        return count;
    }

    public void Add(Watchlist watchlist, Channel channel, PolledItem item, Match? match, Telling telling, AlertDecision decision)
    {
        var story = item.Story.Story;
        var (kind, eventKey, due) = decision switch
        {
            AlertDecision.Gather gather => (gather.Kind, gather.EventKey, gather.DueAt),
            _ => (AlertDecider.KindOf(telling), AlertDecider.EventKey(telling, story), now),
        };
        if (decision is AlertDecision.None(var reason))
        {
            _withheld.Add(new WithheldMatch(watchlist.Name, channel.Name, item.Id, reason));
            return;
        }

        var ofRevision = telling != Telling.First && item.Story.Relation == Relation.Revision;
        var entry = new PlannedEntry(story, item.Id, item.Item.Title, match?.Score ?? 0, match?.Evidence ?? []) { Telling = telling, OfRevision = ofRevision };
        Join(watchlist, channel, kind, eventKey, due, entry);
        _told[story].Add(new ToldItem(watchlist.Name, channel.Name, item.Id, telling, ofRevision ? item.Revision?.Changes ?? [] : [], kind, eventKey, due));
    }

    public AlertPlan Finish() => new([.. _alerts.Values], _withheld);

    private void Join(Watchlist watchlist, Channel channel, AlertKind kind, string eventKey, DateTimeOffset due, PlannedEntry entry)
    {
        var key = (watchlist.Name, channel.Name, eventKey);
        if (_alerts.TryGetValue(key, out var planned))
        {
            _alerts[key] = planned with { Entries = [.. planned.Entries, entry] };
            return;
        }

        _alerts[key] = new PlannedAlert(watchlist.Name, channel, kind, eventKey, due, [entry]);
        if (kind is AlertKind.Story or AlertKind.FollowUp or AlertKind.Correction)
            _sent[(watchlist.Name, channel.Name)] = _sent.GetValueOrDefault((watchlist.Name, channel.Name)) + 1;
    }
}
