using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Revisions;

namespace NewsMonitor.Core.Alerts;

/// <summary>What an item has to tell a channel that knows its story, or knows it not.</summary>
/// <param name="Telling">As what it is to be told; null: as nothing.</param>
/// <param name="Reason">Why nothing, in words.</param>
internal readonly record struct TellingDecision(Telling? Telling, string Reason)
{
    /// <param name="item">Story decided.</param>
    /// <param name="match">What the watchlist made of it; null when it does not match.</param>
    /// <param name="told">What the channel knows of the story.</param>
    /// <param name="copies">Those of the story, if the item is one.</param>
    /// <param name="now">The poll's time.</param>
    public static TellingDecision Of(PolledItem item, Match? match, ToldStory told, CopyFamilies copies, DateTimeOffset now)
    {
        if (item.Story.Relation == Relation.Revision)
            return OfRevision(item, match, told, now);
        if (!told.IsTold)
            return Tell(Alerts.Telling.First);
        return item.Story is { Relation: Relation.Copy, Of: { } of } && told.Tells(each => copies.AreOne(each, of))
            ? Nothing(FormattableString.Invariant($"a copy of item {of.Value}, whose text was told: counted, not told again"))
            : Tell(Alerts.Telling.FollowUp);
    }

    private static TellingDecision OfRevision(PolledItem item, Match? match, ToldStory told, DateTimeOffset now)
    {
        if (item.Revision is not { } revision)
            return told.IsTold ? Nothing("revised, and the text before is no more on record") : Tell(Alerts.Telling.First);
        if (!revision.MayAlert)
            return Nothing($"a {revision.Rank.ToString().ToLowerInvariant()} revision: {revision.Reason}");
        if (!told.IsTold)
            return Tell(Alerts.Telling.First);
        if (match is null && !told.Tells(item.Id))
            return Nothing("a revision of an item that was never told");
        if (told.Tells(item.Id) && !told.TellsBy(item.Id, now))
            return Nothing("the alert that tells of the item is not due yet: it will show the text as it is then");
        if (told.TellsChanges(revision.Changes))
            return Nothing("the same changes were told already");
        if (revision.Rank == RevisionRank.Correction)
            return Tell(Alerts.Telling.Correction);
        return match is null ? Nothing("an update that no longer matches") : Tell(Alerts.Telling.FollowUp);
    }

    private static TellingDecision Tell(Telling telling) => new(telling, "");

    private static TellingDecision Nothing(string reason) => new(null, reason);
}
