namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>What a revision means to somebody who was told about the item as it was, least first.</summary>
public enum RevisionRank
{
    /// <summary>It says the same, or less: typography, another order or synonyms, prefixes, credits, times, a cut. Nobody is told.</summary>
    Cosmetic,

    /// <summary>
    /// The two texts share next to nothing: the publisher uses the item again for another article. There is nothing to correct or to
    /// follow up, so nobody is told of a revision; the item is matched and placed in a story as a new one would be.
    /// </summary>
    Replaced,

    /// <summary>
    /// It says more than it did, and what was told before still stands. A live page whose entries roll on is this too: whoever follows
    /// the event wants its news, and the old entries were not wrong.
    /// </summary>
    Update,

    /// <summary>What was told before is no longer said: a name, number, date or negation changed in place, or the publisher says so.</summary>
    Correction,
}
