using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Traits;

namespace NewsMonitor.Core.Alerts;

/// <summary>What a decision depends on besides the rules.</summary>
/// <param name="Score">The match's points.</param>
/// <param name="Baseline">Whether the item comes from a feed's first poll.</param>
/// <param name="EffectiveDate">When the item was published, or first seen if that was earlier; of a revision when it was seen.</param>
/// <param name="SentLastHour">Alerts of one story by this watchlist on this channel that were due in the last hour.</param>
public sealed record AlertOccasion(double Score, bool Baseline, DateTimeOffset EffectiveDate, int SentLastHour)
{
    public StoryId Story { get; init; }

    public Telling Telling { get; init; }

    /// <summary>What the channel knows of the story.</summary>
    public ToldStory Told { get; init; } = ToldStory.Nothing;

    /// <summary>Why the item is no news, if it is none.</summary>
    public Retrospect Retrospect { get; init; }

    /// <summary>When the latest digest that has gone was due, if that is later than now: there is one a period, whatever was done to the clock.</summary>
    public DateTimeOffset? DigestFrom { get; init; }
}
