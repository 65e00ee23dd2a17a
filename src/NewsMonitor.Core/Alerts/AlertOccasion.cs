using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Traits;

namespace NewsMonitor.Core.Alerts;

/// <summary>What a decision depends on besides the rules.</summary>
/// <param name="Score">The match's points.</param>
/// <param name="Baseline">Whether the item comes from a feed's first poll.</param>
/// <param name="EffectiveDate">When the item was published, or first seen if that was earlier; of a revision when it was seen.</param>
/// <param name="SentLastHour">Alerts of one story this watchlist made on this channel in the last hour.</param>
public sealed record AlertOccasion(double Score, bool Baseline, DateTimeOffset EffectiveDate, int SentLastHour)
{
    public StoryId Story { get; init; }

    public Telling Telling { get; init; }

    /// <summary>What the channel knows of the story.</summary>
    public ToldStory Told { get; init; } = ToldStory.Nothing;

    /// <summary>Why the item is no news, if it is none.</summary>
    public Retrospect Retrospect { get; init; }
}
