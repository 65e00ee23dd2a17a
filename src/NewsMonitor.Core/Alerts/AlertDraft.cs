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
    private static readonly TimeSpan LimitWindow = TimeSpan.FromHours(1);

    private readonly Dictionary<(string Watchlist, string Channel, string EventKey), PlannedAlert> _alerts = [];
    private readonly Dictionary<StoryId, List<ToldItem>> _told = [];
    private readonly Dictionary<(string Watchlist, string Channel), int> _sent = [];
    private readonly Dictionary<(string Watchlist, AlertRule Rule), DateTimeOffset> _digests = [];
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

    /// <summary>What is due within the next hour counts too: it was reckoned with when it was put off.</summary>
    public async Task<int> SentLastHourAsync(Watchlist watchlist, AlertRule rule, CancellationToken cancellation)
    {
        if (watchlist.MaxAlertsPerHour is null)
            return 0;
        var key = (watchlist.Name, rule.Channel);
        if (!_sent.TryGetValue(key, out var count))
            _sent[key] = count = await history.CountDueAsync(watchlist.Name, rule.Channel, now - LimitWindow, now + LimitWindow, cancellation);
        return count;
    }

    /// <summary>After which digest the next one is looked for: nobody gets two of a period, even if the clock is put back behind one that has gone.</summary>
    public async Task<DateTimeOffset?> DigestFromAsync(Watchlist watchlist, AlertRule rule, CancellationToken cancellation)
    {
        if (rule.When != AlertTiming.Digest)
            return null;
        var key = (watchlist.Name, rule);
        if (_digests.TryGetValue(key, out var from))
            return from;
        from = now;
        for (var due = AlertDecider.NextDigest(rule, from);
             await history.HasGoneAsync(watchlist.Name, rule.Channel, AlertDecider.DigestKey(due), cancellation);
             due = AlertDecider.NextDigest(rule, from))
            from = due;
        return _digests[key] = from;
    }

    public void Add(Watchlist watchlist, Channel channel, PolledItem item, Match? match, Telling telling, AlertDecision decision)
    {
        if (decision is AlertDecision.None(var reason))
        {
            _withheld.Add(new WithheldMatch(watchlist.Name, channel.Name, item.Id, reason));
            return;
        }

        var story = item.Story.Story;
        var gather = decision as AlertDecision.Gather ?? new AlertDecision.Gather(AlertDecider.KindOf(telling), AlertDecider.EventKey(telling, story), now);
        var ofRevision = telling != Telling.First && item.Story.Relation == Relation.Revision;
        var entry = new PlannedEntry(story, item.Id, item.Item.Title, match?.Score ?? 0, match?.Evidence ?? []) { Telling = telling, OfRevision = ofRevision };
        var told = new ToldItem(
            watchlist.Name, channel.Name, item.Id, telling, ofRevision ? item.Revision?.Changes ?? [] : [], gather.Kind, gather.EventKey, gather.DueAt);
        Join(watchlist, channel, gather, entry, isOnRecord: _told[story].Exists(before => IsOfSameAlert(before, told)));
        TakeOver(_told[story], told);
    }

    public AlertPlan Finish() => new([.. _alerts.Values], _withheld);

    private void Join(Watchlist watchlist, Channel channel, AlertDecision.Gather gather, PlannedEntry entry, bool isOnRecord)
    {
        var key = (watchlist.Name, channel.Name, gather.EventKey);
        if (_alerts.TryGetValue(key, out var planned))
        {
            _alerts[key] = planned with { Entries = [.. planned.Entries, entry] };
            return;
        }

        _alerts[key] = new PlannedAlert(watchlist.Name, channel, gather.Kind, gather.EventKey, gather.DueAt, [entry]) { Since = gather.Since };
        if (gather.Kind is AlertKind.Story or AlertKind.FollowUp or AlertKind.Correction && !isOnRecord)
            _sent[(watchlist.Name, channel.Name)] = _sent.GetValueOrDefault((watchlist.Name, channel.Name)) + 1;
    }

    /// <summary>As storage does it when it takes the plan: see <see cref="Overtaking"/>.</summary>
    private void TakeOver(List<ToldItem> told, ToldItem news)
    {
        var isTold = ToldStory.Of(told, news.Watchlist, news.Channel).IsToldBy(now);
        for (var index = 0; index < told.Count; index++)
        {
            var before = told[index];
            if (before.Watchlist == news.Watchlist && before.Channel == news.Channel && before.Waits(now) && before.DueAt > news.DueAt
                && Overtaking.Takes(news.Kind, before.Kind, isTold))
                told[index] = before with { Kind = news.Kind, EventKey = news.EventKey, DueAt = news.DueAt };
        }

        told.Add(news);
    }

    private static bool IsOfSameAlert(ToldItem before, ToldItem told) =>
        before.IsUnsent && (before.Watchlist, before.Channel, before.EventKey) == (told.Watchlist, told.Channel, told.EventKey);
}
